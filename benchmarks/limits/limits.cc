// What one thread of this machine can do at most, as a line of JSON: bytes a second between memory and processor, and
// operations on float64 a second in registers. A program of its own, compiled for the very processor.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

// A triad a = b + s c, as STREAM has it: two arrays are read and one is written, each larger than caches.
double bytesPerSecond() {
  constexpr std::size_t count = std::size_t{1} << 23;
  std::vector<double> a(count, 0.0), b(count, 1.0), c(count, 2.0);
  double best = 1e300;
  for (int pass = 0; pass < 6; ++pass) {
    const double scale = 1.0 + pass;
    const auto start = Clock::now();
    for (std::size_t i = 0; i < count; ++i) a[i] = b[i] + scale * c[i];
    // The compiler must take the result for used.
    asm volatile("" : : "r"(a.data()) : "memory");
    best = std::min(best, secondsSince(start));
  }
  return 3.0 * sizeof(double) * count / best;
}

#if defined(__AVX512F__)
constexpr int lanes = 8;
#elif defined(__AVX__)
constexpr int lanes = 4;
#else
constexpr int lanes = 2;
#endif
typedef double Vector __attribute__((vector_size(lanes * sizeof(double))));

// Multiply and add in chains that do not wait for each other: as many as hide the latency, as few as registers hold.
double operationsPerSecond() {
  constexpr int chains = 12;
  constexpr int steps = 2'000'000;
  double best = 1e300;
  for (int pass = 0; pass < 6; ++pass) {
    Vector sums[chains];
    for (int chain = 0; chain < chains; ++chain) sums[chain] = Vector{} + 1.0 + chain;
    Vector factor = Vector{} + 0.999'999, term = Vector{} + 1e-6;
    asm volatile("" : "+m"(factor), "+m"(term));
    const auto start = Clock::now();
    for (int step = 0; step < steps; ++step)
#pragma GCC unroll 12
      for (int chain = 0; chain < chains; ++chain) sums[chain] = sums[chain] * factor + term;
    asm volatile("" : : "r"(sums) : "memory");
    best = std::min(best, secondsSince(start));
  }
  return 2.0 * lanes * chains * steps / best;
}

}  // namespace

int main() {
  std::printf("{\"bytesPerSecond\": %.6g, \"float64OperationsPerSecond\": %.6g}\n", bytesPerSecond(), operationsPerSecond());
}
