# Functions of every pair of particles: symmetric, in tiles that the first cache holds.

DEF SIDE = 64

# What pairs take of each particle: four arrays, and two numbers of the box.
cdef struct Particles:
    const double *a
    const double *b
    const double *c
    const double *d
    double p, q


cdef void fuchs_row(Py_ssize_t n, double* out, const Particles* of, Py_ssize_t i, Py_ssize_t start) noexcept nogil:
    # K = k q/(k + q) with k = 4π D (R + G) and q = π R² α c.
    cdef Py_ssize_t j
    cdef double reach, k, q, r_i = of.a[i], d_i = of.b[i], g_i = of.c[i], c_i = of.d[i]
    cdef const double *r = of.a + start
    cdef const double *d = of.b + start
    cdef const double *g = of.c + start
    cdef const double *c = of.d + start
    for j in range(n):
        reach = r_i + r[j]
        k = (d_i + d[j]) * (reach + sqrt(g_i + g[j]))
        q = reach * reach * sqrt(c_i + c[j])
        out[j] = k * q / (k + q)


cdef void charged_row(Py_ssize_t n, double* out, const Particles* of, Py_ssize_t i, Py_ssize_t start) noexcept nogil:
    """
    H f R³ η_k²/(m η_c) of charged hard spheres, from mobilities and inverse masses. With Kn as a fraction,
    and both polynomials of H times the cube of what is under it, two divisions are left.
    """
    cdef Py_ssize_t j
    cdef double reach, phi, size, attraction, left, series, lost, kinetic, drift, speed, over, under, continuum, all
    cdef double r_i = of.a[i], b_i = of.b[i], m_i = of.c[i], coulomb = of.p * of.d[i], root = of.q
    cdef double steepest = 11.211 * sqrt(8 * M_PI), energy = of.q * of.q
    cdef const double *r = of.a + start
    cdef const double *b = of.b + start
    cdef const double *m = of.c + start
    cdef const double *charge = of.d + start
    for j in range(n):
        reach = r_i + r[j]
        phi = coulomb * charge[j] / reach
        size = fmax(fabs(phi), 1e-20)
        # η_k is kinetic, η_c/η_k is size/(lost attraction).
        attraction = 1 + fmax(phi, 0)
        left = exp(-size)
        # 1 - exp(-size), of small ones by the first terms of its series.
        series = 1 / 5040. - size * (1 / 40320. - size * (1 / 362880. - size * (1 / 3628800. - size / 39916800.)))
        series = 1 / 24. - size * (1 / 120. - size * (1 / 720. - size * series))
        series = 1 - size * (1 / 2. - size * (1 / 6. - size * series))
        lost = size * series if size < 0.25 else 1 - left
        kinetic = attraction if phi > 0 else left
        drift = size * (b_i + b[j])
        speed = sqrt(m_i + m[j]) * reach
        over = root * drift
        under = speed * (lost * attraction)
        continuum = 4 * M_PI * under * under + 25.836 * over * under + steepest * over * over
        all = (under + 3.502 * over) * under * under + over * over * (7.211 * under + 11.211 * over)
        out[j] = energy * drift * reach * speed * kinetic * continuum / all


ctypedef void (*Row)(Py_ssize_t, double*, const Particles*, Py_ssize_t, Py_ssize_t) noexcept nogil


cdef void tile_row(Py_ssize_t row, Py_ssize_t n, double* matrix, const Particles* of, Row fill) noexcept nogil:
    """All tiles of a row of them from the diagonal on, each written twice."""
    cdef double[SIDE * SIDE] tile
    cdef Py_ssize_t first = row * SIDE, rows = min(SIDE, n - row * SIDE), start = first, columns, i, j
    while start < n:
        columns = min(SIDE, n - start)
        for i in range(rows):
            fill(columns, &tile[i * SIDE], of, first + i, start)
            for j in range(columns):
                matrix[(first + i) * n + start + j] = tile[i * SIDE + j]
        if start > first:
            for j in range(columns):
                for i in range(rows):
                    matrix[(start + j) * n + first + i] = tile[i * SIDE + j]
        start += SIDE


cdef void symmetric(Py_ssize_t n, double* matrix, const Particles* of, Row fill, int threads) noexcept nogil:
    cdef Py_ssize_t tiles = (n + SIDE - 1) // SIDE, row
    if threads == 1 or tiles == 1:
        for row in range(tiles):
            tile_row(row, n, matrix, of, fill)
        return
    for row in prange(tiles, schedule="dynamic", chunksize=1, num_threads=threads):
        tile_row(row, n, matrix, of, fill)


cdef class brownian_coefficient:
    cdef const double[:, ::1] radius, mass
    cdef const double[::1] temperature, pressure
    cdef double[:, :, ::1] coefficient
    cdef double[:, ::1] work
    cdef double accommodation
    cdef int threads

    def __init__(self, radius, mass, temperature, pressure, accommodation, coefficient, threads):
        self.radius, self.mass, self.temperature, self.pressure = radius, mass, temperature, pressure
        self.accommodation, self.coefficient, self.threads = accommodation, coefficient, threads
        self.work = np.empty((3, radius.shape[1]))

    def __call__(self):
        cdef Py_ssize_t b
        for b in range(self.radius.shape[0]):
            self.box(b, self.radius.shape[1], &self.radius[b, 0], &self.mass[b, 0], &self.work[0, 0], &self.work[1, 0],
                     &self.work[2, 0])

    cdef void box(self, Py_ssize_t b, Py_ssize_t n, const double* radius, const double* mass, double* d, double* g,
                  double* c) noexcept nogil:
        cdef Air air = air_of(self.temperature[b], self.pressure[b])
        cdef double r, diffusion, speed2, length, x, s, energy = boltzmann * self.temperature[b]
        cdef double scale = (M_PI * self.accommodation) ** 2
        cdef Py_ssize_t i
        cdef Particles of
        of.a, of.b, of.c, of.d = radius, d, g, c
        for i in range(n):
            r = radius[i]
            diffusion = energy * mobility_in_air(r, air)
            speed2 = 8 / M_PI * energy / mass[i]
            length = 8 * diffusion / (M_PI * sqrt(speed2))
            x = length / (2 * r)
            s = sqrt(1 + x * x)
            d[i] = 4 * M_PI * diffusion
            g[i] = (length * (1 - (1 / (s + x) + 1 / (s + 1)) / 3)) ** 2
            c[i] = speed2 * scale
        symmetric(n, &self.coefficient[b, 0, 0], &of, fuchs_row, self.threads)


cdef class charged_coefficient:
    cdef const double[:, ::1] radius, mass, charge
    cdef const double[::1] temperature, pressure
    cdef double[:, :, ::1] coefficient
    cdef double[:, ::1] work
    cdef int threads

    def __init__(self, radius, mass, charge, temperature, pressure, coefficient, threads):
        self.radius, self.mass, self.charge = radius, mass, charge
        self.temperature, self.pressure = temperature, pressure
        self.coefficient, self.threads = coefficient, threads
        self.work = np.empty((2, radius.shape[1]))

    def __call__(self):
        cdef Py_ssize_t b
        for b in range(self.radius.shape[0]):
            self.box(b, self.radius.shape[1], &self.radius[b, 0], &self.mass[b, 0], &self.work[0, 0], &self.work[1, 0])

    cdef void box(self, Py_ssize_t b, Py_ssize_t n, const double* radius, const double* mass, double* mobility,
                  double* inverse_mass) noexcept nogil:
        cdef Air air = air_of(self.temperature[b], self.pressure[b])
        cdef Py_ssize_t i
        cdef Particles of
        of.a, of.b, of.c, of.d = radius, mobility, inverse_mass, &self.charge[b, 0]
        of.p, of.q = -coulomb_length / self.temperature[b], sqrt(boltzmann * self.temperature[b])
        for i in range(n):
            mobility[i] = mobility_in_air(radius[i], air)
            inverse_mass[i] = 1 / mass[i]
        symmetric(n, &self.coefficient[b, 0, 0], &of, charged_row, self.threads)
