# The loss of a distribution by coagulation: a symmetric matrix times a vector, each pair of which is read once.


cdef void add_rows(Py_ssize_t first, Py_ssize_t n, const double* matrix, const double* v, double* sums) noexcept nogil:
    """Adds eight rows, up to the diagonal, times a vector: to the sums of the rows, and what mirrors them to the columns'."""
    cdef const double *row = matrix + first * n
    cdef double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0, k0, k1, k2, k3, k4, k5, k6, k7
    cdef double v0 = v[first], v1 = v[first + 1], v2 = v[first + 2], v3 = v[first + 3]
    cdef double v4 = v[first + 4], v5 = v[first + 5], v6 = v[first + 6], v7 = v[first + 7]
    cdef Py_ssize_t j, p, q
    for j in range(first):
        k0, k1, k2, k3 = row[j], row[n + j], row[2 * n + j], row[3 * n + j]
        k4, k5, k6, k7 = row[4 * n + j], row[5 * n + j], row[6 * n + j], row[7 * n + j]
        s0 += k0 * v[j]
        s1 += k1 * v[j]
        s2 += k2 * v[j]
        s3 += k3 * v[j]
        s4 += k4 * v[j]
        s5 += k5 * v[j]
        s6 += k6 * v[j]
        s7 += k7 * v[j]
        sums[j] += k0 * v0 + k1 * v1 + k2 * v2 + k3 * v3 + k4 * v4 + k5 * v5 + k6 * v6 + k7 * v7
    sums[first] += s0
    sums[first + 1] += s1
    sums[first + 2] += s2
    sums[first + 3] += s3
    sums[first + 4] += s4
    sums[first + 5] += s5
    sums[first + 6] += s6
    sums[first + 7] += s7
    for q in range(8):
        for p in range(8):
            sums[first + q] += row[q * n + first + p] * v[first + p]


cdef class coagulation_loss:
    """c_i Σ K_ij w_j with w_j = c_j times half the distance of j's neighbours: the trapezoid rule."""

    cdef const double[:, ::1] concentration
    cdef const double[:, :, ::1] coefficient
    cdef double[:, ::1] loss, sums
    cdef double[::1] width, weighted
    cdef int threads

    def __init__(self, radius, concentration, coefficient, loss, threads):
        n = radius.size
        self.concentration, self.coefficient, self.loss = concentration, coefficient, loss
        self.threads = threads if n > 256 else 1
        distance = np.diff(radius)
        self.width, self.weighted = 0.5 * (np.append(distance, 0) + np.append(0, distance)), np.empty(n)
        self.sums = np.empty((self.threads, n))

    def __call__(self):
        cdef Py_ssize_t b, i, j, n = self.width.shape[0]
        cdef int turn
        cdef double sum
        for b in range(self.concentration.shape[0]):
            for i in range(n):
                self.weighted[i] = self.concentration[b, i] * self.width[i]
            if self.threads == 1:
                self.share(b, n, 0)
            else:
                for turn in prange(self.threads, nogil=True, num_threads=self.threads, schedule="static"):
                    self.share(b, n, turn)
            for i in range(n // 8 * 8, n):
                for j in range(i):
                    self.sums[0, i] += self.coefficient[b, i, j] * self.weighted[j]
                    self.sums[0, j] += self.coefficient[b, i, j] * self.weighted[i]
                self.sums[0, i] += self.coefficient[b, i, i] * self.weighted[i]
            for i in range(n):
                sum = 0
                for turn in range(self.threads):
                    sum += self.sums[turn, i]
                self.loss[b, i] = self.concentration[b, i] * sum

    cdef void share(self, Py_ssize_t b, Py_ssize_t n, int turn) noexcept nogil:
        cdef Py_ssize_t group = turn
        memset(&self.sums[turn, 0], 0, n * sizeof(double))
        while group < n // 8:
            add_rows(8 * group, n, &self.coefficient[b, 0, 0], &self.weighted[0], &self.sums[turn, 0])
            group += self.threads
