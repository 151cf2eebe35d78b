# Gain and loss by the fixed pivot: sums over pairs, each of which is read once.
#
# Of a row j, the pairs with i <= j come in segments, each with the pivot below their volume: the first and by far the
# longest one has the pivot j itself. Volumes are in units of 4π/3.


cdef struct Segment:
    # Pairs up to this one, their pivot, and what their volume above it is beside that of their smaller particle.
    Py_ssize_t end, pivot
    double excess


# What a thread adds up: losses over c, number and volume above the pivot of gains; and the rates of a row over c_j.
cdef struct Share:
    double *loss
    double *number
    double *volume
    double *rate


cdef void add_far(Py_ssize_t far, Py_ssize_t n, const double* k, const double* c, const double* held,
                  const double* factor, double* loss, double* number, double* volume) noexcept nogil:
    """Of four rows what is in the first segments of all: number and volume of each row, and losses of its partners."""
    cdef double n0 = 0, n1 = 0, n2 = 0, n3 = 0, v0 = 0, v1 = 0, v2 = 0, v3 = 0, k0, k1, k2, k3
    cdef double f0 = factor[0], f1 = factor[1], f2 = factor[2], f3 = factor[3]
    cdef Py_ssize_t i
    for i in range(far):
        k0, k1, k2, k3 = k[i], k[n + i], k[2 * n + i], k[3 * n + i]
        n0 += k0 * c[i]
        n1 += k1 * c[i]
        n2 += k2 * c[i]
        n3 += k3 * c[i]
        v0 += k0 * held[i]
        v1 += k1 * held[i]
        v2 += k2 * held[i]
        v3 += k3 * held[i]
        loss[i] += k0 * f0 + k1 * f1 + k2 * f2 + k3 * f3
    number[0], number[1], number[2], number[3] = n0, n1, n2, n3
    volume[0], volume[1], volume[2], volume[3] = v0, v1, v2, v3


cdef double add_rates(Py_ssize_t far, Py_ssize_t j, const double* k, const double* c, double* loss,
                      double* rate) noexcept nogil:
    """Rates of the pairs of j from `far` on, over c_j; adds losses of its partners, gives its own."""
    cdef Py_ssize_t i
    cdef double sum = 0, c_j = c[j]
    for i in range(far, j):
        rate[i] = k[i] * c[i]
        sum += k[i] * c[i]
        loss[i] += k[i] * c_j
    rate[j] = 0.5 * k[j] * c_j
    return sum + k[j] * c_j


cdef void add_segments(Py_ssize_t i, double c_j, const double* x, const Segment* segment, const Segment* stop,
                       const Share* to) noexcept nogil:
    cdef double number, volume
    while segment != stop:
        number = volume = 0
        while i < segment.end:
            number += to.rate[i]
            volume += to.rate[i] * (x[i] + segment.excess)
            i += 1
        to.number[segment.pivot] += c_j * number
        to.volume[segment.pivot] += c_j * volume
        segment += 1


cdef class coagulation_rates:
    cdef double[::1] volume, held
    cdef const double[:, ::1] concentration
    cdef const double[:, :, ::1] coefficient
    cdef double[:, ::1] gain, loss
    cdef double[:, :, ::1] sums
    cdef vector[Segment] segments
    cdef vector[Py_ssize_t] first
    cdef bint conserves
    cdef int threads

    def __init__(self, radius, conserves, concentration, coefficient, gain, loss, threads):
        cdef Py_ssize_t n = radius.size, j
        self.volume, self.held = radius**3, np.empty(n)
        self.concentration, self.coefficient, self.gain, self.loss = concentration, coefficient, gain, loss
        self.conserves, self.threads = conserves, threads if n > 256 else 1
        self.sums = np.empty((self.threads, 4, n))
        self.first.push_back(0)
        for j in range(n):
            self.divide(j, n)

    cdef void divide(self, Py_ssize_t j, Py_ssize_t n) noexcept:
        """The segments of a row."""
        cdef Py_ssize_t i = 0, q = j
        cdef Segment segment
        while i <= j:
            segment.pivot, segment.excess = q, self.volume[j]
            if q + 1 < n:
                segment.excess -= self.volume[q]
                while i <= j and self.volume[i] + self.volume[j] < self.volume[q + 1]:
                    i += 1
            else:
                # What leaves the grid takes all its volume along.
                i = j + 1
            segment.end = i
            self.segments.push_back(segment)
            q += 1
        self.first.push_back(self.segments.size())

    def __call__(self):
        cdef Py_ssize_t b, i, q, n = self.volume.shape[0]
        cdef int turn
        cdef double moved, lost, number, volume
        for b in range(self.concentration.shape[0]):
            for i in range(n):
                self.held[i] = self.concentration[b, i] * self.volume[i]
            if self.threads == 1:
                self.share(b, n, 0)
            else:
                for turn in prange(self.threads, nogil=True, num_threads=self.threads, schedule="static"):
                    self.share(b, n, turn)
            moved = 0
            for q in range(n):
                lost = number = volume = 0
                for turn in range(self.threads):
                    lost += self.sums[turn, 0, q]
                    number += self.sums[turn, 1, q]
                    volume += self.sums[turn, 2, q]
                self.loss[b, q] = self.concentration[b, q] * lost
                if q == n - 1:
                    self.gain[b, q] = moved + (volume / self.volume[q] if self.conserves else 0)
                else:
                    volume = volume / (self.volume[q + 1] - self.volume[q])
                    self.gain[b, q] = moved + (number - volume)
                    moved = volume

    cdef void share(self, Py_ssize_t b, Py_ssize_t n, int turn) noexcept nogil:
        """Every so many groups of four rows."""
        cdef Share to
        cdef Py_ssize_t begin = 4 * turn, j, far, s
        cdef const double *c = &self.concentration[b, 0]
        cdef double[4] number, volume
        cdef const Segment *segment
        memset(&self.sums[turn, 0, 0], 0, 3 * n * sizeof(double))
        to.loss, to.number = &self.sums[turn, 0, 0], &self.sums[turn, 1, 0]
        to.volume, to.rate = &self.sums[turn, 2, 0], &self.sums[turn, 3, 0]
        while begin < n:
            far = 0
            number[0] = number[1] = number[2] = number[3] = volume[0] = volume[1] = volume[2] = volume[3] = 0
            if begin + 4 <= n:
                far = begin
                for j in range(begin, begin + 4):
                    far = min(far, self.segments[self.first[j]].end)
                add_far(far, n, &self.coefficient[b, begin, 0], c, &self.held[0], c + begin, to.loss, number, volume)
            for j in range(begin, min(begin + 4, n)):
                segment = &self.segments[self.first[j]]
                s = j - begin
                to.loss[j] += number[s] + add_rates(far, j, &self.coefficient[b, j, 0], c, to.loss, to.rate)
                to.number[segment.pivot] += c[j] * number[s]
                to.volume[segment.pivot] += c[j] * (volume[s] + segment.excess * number[s])
                add_segments(far, c[j], &self.volume[0], segment, segment + (self.first[j + 1] - self.first[j]), &to)
            begin += 4 * self.threads
