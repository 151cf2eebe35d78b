# cython: language_level=3
# The kernels in Cython: memoryviews for arrays, loops without the interpreter's lock. All arrays are float64, SI.
from cython.parallel cimport parallel, prange, threadid
from libc.math cimport M_PI, cbrt, exp, expm1, fabs, fmax, fmin, sqrt
from libc.string cimport memset

import numpy as np

cdef extern from "constants.h" nogil:
    const double boltzmann, gas_constant, gravity, celsius_zero, coulomb_length, smallest_radius
    const double air_reference_viscosity, air_reference_temperature, air_sutherland_temperature, air_molar_mass

# Pairs in a tile, which the first cache holds.
DEF SIDE = 64
# Fewer particles than this are not worth a second thread.
cdef Py_ssize_t WORTH_THREADS = 20000

cdef struct Air:
    double viscosity, path


cdef inline Air air_of(double temperature, double pressure) noexcept nogil:
    cdef Air air
    air.viscosity = (
        air_reference_viscosity * (temperature / air_reference_temperature) ** 1.5
        * (air_reference_temperature + air_sutherland_temperature) / (temperature + air_sutherland_temperature)
    )
    air.path = 2 * air.viscosity / (pressure * sqrt(8 * air_molar_mass / (M_PI * gas_constant * temperature)))
    return air


cdef inline double mobility_in_air(double radius, Air air) noexcept nogil:
    cdef double knudsen = air.path / radius
    return (1 + knudsen * (1.257 + 0.4 * exp(-1.1 / knudsen))) / (6 * M_PI * air.viscosity * radius)


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


def buck_vapor_pressure(const double[::1] temperature, double[::1] pressure, int threads):
    cdef Py_ssize_t n = temperature.shape[0], part
    if n == 0:
        return
    if threads == 1 or n < WORTH_THREADS:
        buck_part(n, &temperature[0], &pressure[0])
        return
    for part in prange(threads, nogil=True, num_threads=threads, schedule="static"):
        buck_part(n * (part + 1) // threads - n * part // threads, &temperature[n * part // threads],
                  &pressure[n * part // threads])


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


def transport_properties(const double[:, ::1] radius, const double[:, ::1] mass, const double[::1] temperature,
                         const double[::1] pressure, double[:, ::1] knudsen, double[:, ::1] slip,
                         double[:, ::1] mobility, double[:, ::1] diffusion, double[:, ::1] speed,
                         double[:, ::1] velocity, int threads):
    cdef Py_ssize_t n = radius.shape[1], b, part, at, parts
    if n == 0:
        return
    parts = 1 if n < WORTH_THREADS else threads
    for b in range(radius.shape[0]):
        if parts == 1:
            transport_part(n, &radius[b, 0], &mass[b, 0], temperature[b], pressure[b], &knudsen[b, 0], &slip[b, 0],
                           &mobility[b, 0], &diffusion[b, 0], &speed[b, 0], &velocity[b, 0])
            continue
        for part in prange(parts, nogil=True, num_threads=threads, schedule="static"):
            at = n * part // parts
            transport_part(n * (part + 1) // parts - at, &radius[b, at], &mass[b, at], temperature[b], pressure[b],
                           &knudsen[b, at], &slip[b, at], &mobility[b, at], &diffusion[b, at], &speed[b, at],
                           &velocity[b, at])


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
    """H f R³ η_k²/(m η_c) of charged hard spheres, from mobilities and inverse masses."""
    cdef Py_ssize_t j
    cdef double reach, mobilities, masses, phi, size, attraction, kinetic, more, kn, over, under
    cdef double r_i = of.a[i], b_i = of.b[i], m_i = of.c[i], coulomb = of.p * of.d[i], root = of.q
    cdef double steepest = 11.211 * sqrt(8 * M_PI)
    cdef const double *r = of.a + start
    cdef const double *b = of.b + start
    cdef const double *m = of.c + start
    cdef const double *charge = of.d + start
    for j in range(n):
        reach = r_i + r[j]
        mobilities = b_i + b[j]
        masses = m_i + m[j]
        phi = coulomb * charge[j] / reach
        size = fmax(fabs(phi), 1e-300)
        # How much charges change collisions in the kinetic limit, and how much more in the continuum.
        attraction = 1 + fmax(phi, 0)
        kinetic = attraction * exp(fmin(phi, 0))
        more = -size / (expm1(-size) * attraction)
        kn = root * more * mobilities / (sqrt(masses) * reach)
        over = kn * kn * (4 * M_PI + kn * (25.836 + kn * steepest))
        under = 1 + kn * (3.502 + kn * (7.211 + kn * 11.211))
        out[j] = over * reach * reach * reach * masses * kinetic / (under * mobilities * more)


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


def brownian_coefficient(const double[:, ::1] radius, const double[:, ::1] mass, const double[::1] temperature,
                         const double[::1] pressure, double accommodation, double[:, :, ::1] coefficient, int threads):
    cdef Py_ssize_t n = radius.shape[1], b, i
    if n == 0:
        return
    cdef double[:, ::1] work = np.empty((3, n))
    cdef double r, diffusion, speed2, length, x, s, energy
    cdef Particles of
    cdef Air air
    of.b, of.c, of.d = &work[0, 0], &work[1, 0], &work[2, 0]
    for b in range(radius.shape[0]):
        air = air_of(temperature[b], pressure[b])
        energy = boltzmann * temperature[b]
        of.a = &radius[b, 0]
        for i in range(n):
            r = radius[b, i]
            diffusion = energy * mobility_in_air(r, air)
            speed2 = 8 / M_PI * energy / mass[b, i]
            length = 8 * diffusion / (M_PI * sqrt(speed2))
            x = length / (2 * r)
            s = sqrt(1 + x * x)
            work[0, i] = 4 * M_PI * diffusion
            work[1, i] = (length * (1 - (1 / (s + x) + 1 / (s + 1)) / 3)) ** 2
            work[2, i] = speed2 * (M_PI * accommodation) ** 2
        symmetric(n, &coefficient[b, 0, 0], &of, fuchs_row, threads)


def charged_coefficient(const double[:, ::1] radius, const double[:, ::1] mass, const double[:, ::1] charge,
                        const double[::1] temperature, const double[::1] pressure, double[:, :, ::1] coefficient,
                        int threads):
    cdef Py_ssize_t n = radius.shape[1], b, i
    if n == 0:
        return
    cdef double[:, ::1] work = np.empty((2, n))
    cdef Particles of
    cdef Air air
    of.b, of.c = &work[0, 0], &work[1, 0]
    for b in range(radius.shape[0]):
        air = air_of(temperature[b], pressure[b])
        of.a, of.d = &radius[b, 0], &charge[b, 0]
        of.p, of.q = -coulomb_length / temperature[b], sqrt(boltzmann * temperature[b])
        for i in range(n):
            work[0, i] = mobility_in_air(radius[b, i], air)
            work[1, i] = 1 / mass[b, i]
        symmetric(n, &coefficient[b, 0, 0], &of, charged_row, threads)


cdef struct Sums:
    double all, number, volume


cdef Sums sums_of(Py_ssize_t n, Py_ssize_t far, const double* k, const double* c, const double* x) noexcept nogil:
    """Σ K c of a row; Σ K c and Σ K c x of its far pairs. Side by side, each with sums of its own."""
    cdef double[32] number, volume, rest
    cdef Py_ssize_t i = 0, l
    cdef double rate
    cdef Sums sums
    sums.number = sums.volume = sums.all = 0
    for l in range(32):
        number[l] = volume[l] = rest[l] = 0
    while i + 32 <= far:
        for l in range(32):
            rate = k[i + l] * c[i + l]
            number[l] += rate
            volume[l] += rate * x[i + l]
        i += 32
    while i < far:
        rate = k[i] * c[i]
        sums.number += rate
        sums.volume += rate * x[i]
        i += 1
    while i + 32 <= n:
        for l in range(32):
            rest[l] += k[i + l] * c[i + l]
        i += 32
    while i < n:
        sums.all += k[i] * c[i]
        i += 1
    for l in range(32):
        sums.number += number[l]
        sums.volume += volume[l]
        sums.all += rest[l]
    sums.all += sums.number
    return sums


cdef void add_near(Py_ssize_t far, Py_ssize_t j, const double* k, const double* c, const double* x, const double* base,
                   const int* pivots, double* sums, Py_ssize_t n) noexcept nogil:
    """Adds number and moment of the near pairs of a row, the last one with itself, to their pivots."""
    cdef Py_ssize_t i, at
    cdef double rate
    for i in range(far, j + 1):
        rate = k[i] * c[i] * c[j] * (0.5 if i == j else 1)
        # Alternately, since neighbours often have the same pivot.
        at = 2 * ((i & 1) * n + pivots[i - far])
        sums[at] += rate
        sums[at + 1] += rate * (x[j] - base[pivots[i - far]] + x[i])


cdef class Rates:
    """Gain and loss by the fixed pivot, on a grid."""

    cdef double[::1] volume, base
    cdef Py_ssize_t[::1] far, first
    cdef int[::1] pivots

    def __init__(self, radius):
        n = radius.size
        volume = radius**3
        self.volume, base = volume, volume.copy()
        if n:
            # What leaves the grid takes all its volume along.
            base[n - 1] = 0
        self.base = base
        # A pair with j keeps the pivot j while its smaller volume is below all widths from j on.
        widths = np.flip(np.minimum.accumulate(np.flip(np.diff(volume))))
        far = np.zeros(n, np.intp)
        far[: max(n - 1, 0)] = np.minimum(np.searchsorted(volume, widths), np.arange(max(n - 1, 0)))
        self.far = far
        self.first = np.concatenate([[0], np.cumsum(np.arange(1, n + 1) - far)]).astype(np.intp)
        self.pivots = np.empty(self.first[n], np.intc)
        cdef Py_ssize_t j, i, q, last = n - 1
        for j in range(n):
            q = j
            for i in range(self.far[j], j + 1):
                while q < last and self.volume[q + 1] <= self.volume[i] + self.volume[j]:
                    q += 1
                self.pivots[self.first[j] - self.far[j] + i] = q

    def run(self, const double[:, ::1] concentration, const double[:, :, ::1] coefficient, bint conserves,
            double[:, ::1] gain, double[:, ::1] loss, int threads):
        cdef Py_ssize_t n = self.volume.shape[0], b, j, q, share
        cdef double moved, number, volume
        cdef Sums sums
        if n == 0:
            return
        if n < 256:
            threads = 1
        cdef double[:, ::1] near = np.empty((threads, 4 * n)), of_far = np.empty((n, 2))
        cdef const double *c
        for b in range(concentration.shape[0]):
            memset(&near[0, 0], 0, threads * 4 * n * sizeof(double))
            c = &concentration[b, 0]
            if threads == 1:
                for j in range(n):
                    self.row(j, n, c, &coefficient[b, j, 0], &loss[b, j], &of_far[j, 0], &near[0, 0])
            else:
                for j in prange(n, nogil=True, schedule="dynamic", chunksize=16, num_threads=threads):
                    self.row(j, n, c, &coefficient[b, j, 0], &loss[b, j], &of_far[j, 0], &near[threadid(), 0])
            moved = 0
            for q in range(n):
                number, volume = of_far[q, 0], of_far[q, 1]
                for share in range(threads):
                    number += near[share, 2 * q] + near[share, 2 * (n + q)]
                    volume += near[share, 2 * q + 1] + near[share, 2 * (n + q) + 1]
                if q == n - 1:
                    gain[b, q] = moved + (volume / self.volume[q] if conserves else 0)
                else:
                    volume = volume / (self.volume[q + 1] - self.volume[q])
                    gain[b, q] = moved + (number - volume)
                    moved = volume

    cdef void row(self, Py_ssize_t j, Py_ssize_t n, const double* c, const double* k, double* loss, double* of_far,
                  double* near) noexcept nogil:
        cdef Sums sums = sums_of(n, self.far[j], k, c, &self.volume[0])
        loss[0] = c[j] * sums.all
        of_far[0] = c[j] * sums.number
        of_far[1] = c[j] * sums.volume
        add_near(self.far[j], j, k, c, &self.volume[0], &self.base[0], &self.pivots[self.first[j]], near, n)


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


def condensation_step(const double[::1] density, const double[::1] molar_mass, const double[::1] tension,
                      const double[::1] alpha, const double[::1] diffusion, const double[::1] kappa, Py_ssize_t water,
                      double dt, const double[::1] temperature, const double[:, ::1] concentration,
                      const double[:, ::1] vapor_pressure, double[:, :, ::1] mass, double[:, ::1] gas,
                      double[:, :, ::1] mass_rate, double[:, :, ::1] mass_transfer, int threads):
    cdef Py_ssize_t boxes = mass.shape[0], species = mass.shape[1], n = mass.shape[2], b
    if n == 0:
        return
    threads = min(threads, boxes)
    cdef double[:, :, ::1] work = np.empty((threads, 4, n))
    cdef double[:, ::1] of = np.stack([density, molar_mass, tension, alpha, diffusion, kappa])
    if threads == 1:
        for b in range(boxes):
            condense_box(b, species, n, of, water, dt, temperature[b], &concentration[b, 0], vapor_pressure, mass, gas,
                         mass_rate, mass_transfer, &work[0, 0, 0])
        return
    for b in prange(boxes, nogil=True, schedule="static", num_threads=threads):
        condense_box(b, species, n, of, water, dt, temperature[b], &concentration[b, 0], vapor_pressure, mass, gas,
                     mass_rate, mass_transfer, &work[threadid(), 0, 0])


cdef void condense_box(Py_ssize_t b, Py_ssize_t species, Py_ssize_t n, double[:, ::1] of, Py_ssize_t water, double dt,
                       double temperature, const double* number, const double[:, ::1] vapor_pressure,
                       double[:, :, ::1] mass, double[:, ::1] gas, double[:, :, ::1] mass_rate,
                       double[:, :, ::1] mass_transfer, double* work) noexcept nogil:
    cdef Py_ssize_t s
    cdef Vapor vapor
    cdef double *radius = work
    cdef double *amount = work + n
    cdef double *wet = work + 2 * n
    cdef double *solute = work + 3 * n
    memset(work, 0, 4 * n * sizeof(double))
    for s in range(species):
        describe(n, &mass[b, s, 0], of[0, s], of[1, s], of[5, s], s == water, radius, amount, wet, solute)
    finish(n, number, radius, amount, wet, solute)
    for s in range(species):
        vapor.temperature, vapor.density, vapor.molar_mass, vapor.tension = temperature, of[0, s], of[1, s], of[2, s]
        vapor.alpha, vapor.diffusion, vapor.vapor_pressure, vapor.dt = of[3, s], of[4, s], vapor_pressure[b, s], dt
        vapor.is_water = s == water
        gas[b, s] = exchange(n, &vapor, gas[b, s], number, radius, amount, wet, &mass[b, s, 0], &mass_rate[b, s, 0],
                             &mass_transfer[b, s, 0])
