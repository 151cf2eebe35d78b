# Functions of each element: loops that the compiler turns into vectors, shared by threads where there is much to do.

# Fewer elements than this are not worth a second thread.
cdef Py_ssize_t WORTH_THREADS = 20000


cdef void buck_part(Py_ssize_t n, const double* temperature, double* pressure) noexcept nogil:
    cdef Py_ssize_t i
    cdef double t, factor, slope, curvature, offset
    cdef bint ice
    for i in range(n):
        t = temperature[i] - celsius_zero
        ice = t < 0
        factor = 611.15 if ice else 611.21
        slope = 23.036 if ice else 18.678
        curvature = 1 / 333.7 if ice else 1 / 234.5
        offset = 279.82 if ice else 257.14
        pressure[i] = factor * exp((slope - t * curvature) * t / (offset + t))


cdef class buck_vapor_pressure:
    cdef const double[::1] temperature
    cdef double[::1] pressure
    cdef int threads

    def __init__(self, temperature, pressure, threads):
        self.temperature, self.pressure = temperature, pressure
        self.threads = threads if temperature.size >= WORTH_THREADS else 1

    def __call__(self):
        cdef Py_ssize_t n = self.temperature.shape[0], begin
        cdef const double *temperature = &self.temperature[0]
        cdef double *pressure = &self.pressure[0]
        cdef int part, parts = self.threads
        if parts == 1:
            buck_part(n, temperature, pressure)
            return
        for part in prange(parts, nogil=True, num_threads=parts, schedule="static"):
            begin = n * part // parts
            buck_part(n * (part + 1) // parts - begin, temperature + begin, pressure + begin)


cdef void transport_part(Py_ssize_t n, const double* radius, const double* mass, double temperature, double pressure,
                         double* knudsen, double* slip, double* mobility, double* diffusion, double* speed,
                         double* velocity) noexcept nogil:
    cdef Py_ssize_t i
    cdef Air air = air_of(temperature, pressure)
    cdef double path = air.path, drag = 1 / (6 * M_PI * air.viscosity), energy = boltzmann * temperature
    cdef double thermal = 8 / M_PI * energy, exponent = -1.1 / air.path, inverse, kn, correction, b
    # Six results in one loop may be one array, for all that the compiler knows: three loops need few checks.
    for i in range(n):
        inverse = 1 / radius[i]
        kn = path * inverse
        correction = 1 + kn * (1.257 + 0.4 * exp(exponent * radius[i]))
        knudsen[i] = kn
        slip[i] = correction
        mobility[i] = correction * drag * inverse
    for i in range(n):
        diffusion[i] = energy * mobility[i]
        velocity[i] = mass[i] * gravity * mobility[i]
    for i in range(n):
        speed[i] = sqrt(thermal / mass[i])


cdef class transport_properties:
    cdef const double[:, ::1] radius, mass
    cdef const double[::1] temperature, pressure
    cdef double[:, ::1] knudsen, slip, mobility, diffusion, speed, velocity
    cdef int threads

    def __init__(self, radius, mass, temperature, pressure, knudsen, slip, mobility, diffusion, speed, velocity,
                 threads):
        self.radius, self.mass, self.temperature, self.pressure = radius, mass, temperature, pressure
        self.knudsen, self.slip, self.mobility = knudsen, slip, mobility
        self.diffusion, self.speed, self.velocity = diffusion, speed, velocity
        self.threads = threads if radius.shape[1] >= WORTH_THREADS else 1

    def __call__(self):
        cdef Py_ssize_t b
        cdef int part
        for b in range(self.radius.shape[0]):
            if self.threads == 1:
                self.part(b, 0)
                continue
            for part in prange(self.threads, nogil=True, num_threads=self.threads, schedule="static"):
                self.part(b, part)

    cdef void part(self, Py_ssize_t b, int part) noexcept nogil:
        cdef Py_ssize_t n = self.radius.shape[1], begin = n * part // self.threads
        transport_part(n * (part + 1) // self.threads - begin, &self.radius[b, begin], &self.mass[b, begin],
                       self.temperature[b], self.pressure[b], &self.knudsen[b, begin], &self.slip[b, begin],
                       &self.mobility[b, begin], &self.diffusion[b, begin], &self.speed[b, begin],
                       &self.velocity[b, begin])
