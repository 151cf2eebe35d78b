# A step of condensation: species on particles, box by box.

cdef struct Vapor:
    double temperature, density, molar_mass, tension, alpha, diffusion, vapor_pressure, dt
    bint is_water


cdef void describe(Py_ssize_t n, const double* m, double density, double molar_mass, double kappa, bint is_water,
                   double* radius, double* amount, double* wet, double* solute) noexcept nogil:
    cdef Py_ssize_t i
    cdef double inverse_density = 1 / density, inverse_molar_mass = 1 / molar_mass
    cdef double k = 0 if is_water else kappa, w = 1 if is_water else 0
    for i in range(n):
        radius[i] += m[i] * inverse_density
        amount[i] += m[i] * inverse_molar_mass
    for i in range(n):
        wet[i] += w * (m[i] * inverse_density)
        solute[i] += k * (m[i] * inverse_density)


cdef void finish(Py_ssize_t n, const double* number, double* radius, double* amount, double* wet,
                 const double* solute) noexcept nogil:
    cdef Py_ssize_t i
    cdef double r
    for i in range(n):
        r = fmax(cbrt(0.75 / M_PI * radius[i]), smallest_radius)
        radius[i] = 0 if radius[i] == 0 or number[i] == 0 else r
    for i in range(n):
        amount[i] = 0 if amount[i] == 0 else 1 / amount[i]
        wet[i] = 0 if wet[i] == 0 else wet[i] / (wet[i] + solute[i])


cdef double exchange(Py_ssize_t n, const Vapor* of, double held, const double* number, const double* radius,
                     const double* amount, const double* wet, double* m, double* rate, double* transfer) noexcept nogil:
    """Moves one species between the gas and the particles of a box; gives what is left in the gas."""
    cdef Py_ssize_t i
    cdef double vapor = gas_constant * of.temperature / of.molar_mass, inverse_molar_mass = 1 / of.molar_mass
    cdef double path = 3 * of.diffusion / sqrt(8 / M_PI * vapor), kelvin = 2 * of.tension / (vapor * of.density)
    cdef double saturation = of.vapor_pressure / vapor, dt = of.dt
    cdef double factor = 3 * M_PI * of.alpha * of.diffusion, linear = (1 + 0.283 * of.alpha) * path
    cdef double constant = 0.75 * of.alpha, wanted = 0, given = 0, r, activity, surface, flow, moved, there, share
    cdef bint is_water = of.is_water, still = of.alpha == 0 or of.diffusion == 0
    for i in range(n):
        r = radius[i]
        activity = wet[i] if is_water else m[i] * inverse_molar_mass * amount[i]
        surface = activity * saturation * exp(fmin(kelvin / r, 100))
        flow = factor * r * r * (r + path) / (path * path + r * (linear + constant * r)) * (held - surface)
        rate[i] = 0 if still or r == 0 else flow
    for i in range(n):
        moved = fmax(rate[i] * dt, -m[i]) * number[i]
        wanted += fmax(moved, 0)
        given -= fmin(moved, 0)
    there = held + given
    share = there / wanted if wanted > there else 1
    for i in range(n):
        moved = fmax(rate[i] * dt, -m[i])
        moved = moved * share if moved > 0 else moved
        m[i] += moved
        transfer[i] = moved * number[i]
    return 0 if wanted > there else fmax(there - wanted, 0)


cdef class condensation_step:
    cdef double[:, ::1] of, work
    cdef Py_ssize_t water
    cdef double dt
    cdef const double[::1] temperature
    cdef const double[:, ::1] concentration, vapor_pressure
    cdef double[:, :, ::1] mass, mass_rate, mass_transfer
    cdef double[:, ::1] gas
    cdef int threads

    def __init__(self, density, molar_mass, tension, alpha, diffusion, kappa, water, dt, temperature, concentration,
                 vapor_pressure, mass, gas, mass_rate, mass_transfer, threads):
        self.of = np.stack([density, molar_mass, tension, alpha, diffusion, kappa])
        self.water, self.dt, self.temperature = water, dt, temperature
        self.concentration, self.vapor_pressure, self.mass, self.gas = concentration, vapor_pressure, mass, gas
        self.mass_rate, self.mass_transfer = mass_rate, mass_transfer
        self.threads = min(threads, mass.shape[0])
        self.work = np.empty((self.threads, 4 * mass.shape[2]))

    def __call__(self):
        cdef Py_ssize_t b, boxes = self.mass.shape[0]
        if self.threads == 1:
            for b in range(boxes):
                self.box(b, &self.work[0, 0])
            return
        for b in prange(boxes, nogil=True, schedule="static", num_threads=self.threads):
            self.box(b, &self.work[threadid(), 0])

    cdef void box(self, Py_ssize_t b, double* work) noexcept nogil:
        cdef Py_ssize_t s, species = self.mass.shape[1], n = self.mass.shape[2]
        cdef Vapor vapor
        cdef const double *number = &self.concentration[b, 0]
        cdef double *radius = work
        cdef double *amount = work + n
        cdef double *wet = work + 2 * n
        cdef double *solute = work + 3 * n
        memset(work, 0, 4 * n * sizeof(double))
        for s in range(species):
            describe(n, &self.mass[b, s, 0], self.of[0, s], self.of[1, s], self.of[5, s], s == self.water, radius,
                     amount, wet, solute)
        finish(n, number, radius, amount, wet, solute)
        for s in range(species):
            vapor.temperature, vapor.density, vapor.molar_mass = self.temperature[b], self.of[0, s], self.of[1, s]
            vapor.tension, vapor.alpha, vapor.diffusion = self.of[2, s], self.of[3, s], self.of[4, s]
            vapor.vapor_pressure, vapor.dt, vapor.is_water = self.vapor_pressure[b, s], self.dt, s == self.water
            self.gas[b, s] = exchange(n, &vapor, self.gas[b, s], number, radius, amount, wet, &self.mass[b, s, 0],
                                      &self.mass_rate[b, s, 0], &self.mass_transfer[b, s, 0])
