// What this machine can do at most, as a line of JSON: cycles a second of its processor, and for each number of threads that is
// asked for bytes a second between memory and processor, and operations on float64 a second in registers. A program of its own,
// compiled for the very processor.
#include <algorithm>
#include <barrier>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

// The seconds of the best of several passes that all threads begin and end together. Each thread makes its own work, so that
// what it allocates is near to it.
template <typename MakeWork>
double bestSeconds(int threads, MakeWork makeWork) {
  constexpr int passes = 12;
  std::barrier together(threads);
  double best = 1e300;
  const auto member = [&](int place) {
    auto work = makeWork();
    for (int pass = 0; pass < passes; ++pass) {
      together.arrive_and_wait();
      const auto start = Clock::now();
      work(1.0 + pass);
      together.arrive_and_wait();
      if (place == 0) best = std::min(best, secondsSince(start));
    }
  };
  std::vector<std::thread> others;
  for (int place = 1; place < threads; ++place) others.emplace_back(member, place);
  member(0);
  for (auto& other : others) other.join();
  return best;
}

// A triad a = b + s c, as STREAM has it: two arrays are read and one is written, together larger than caches.
double bytesPerSecond(int threads) {
  const std::size_t count = std::max((std::size_t{1} << 23) / threads, std::size_t{1} << 21);
  const double seconds = bestSeconds(threads, [count] {
    std::vector<double> a(count, 0.0), b(count, 1.0), c(count, 2.0);
    return [=](double scale) mutable {
      for (std::size_t i = 0; i < count; ++i) a[i] = b[i] + scale * c[i];
      // The compiler must take the result for used.
      asm volatile("" : : "r"(a.data()) : "memory");
    };
  });
  return 3.0 * sizeof(double) * count * threads / seconds;
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
double operationsPerSecond(int threads) {
  constexpr int chains = 12;
  constexpr int steps = 2'000'000;
  const double seconds = bestSeconds(threads, [] {
    return [](double first) {
      Vector sums[chains];
      for (int chain = 0; chain < chains; ++chain) sums[chain] = Vector{} + first + chain;
      Vector factor = Vector{} + 0.999'999, term = Vector{} + 1e-6;
      asm volatile("" : "+m"(factor), "+m"(term));
      for (int step = 0; step < steps; ++step)
#pragma GCC unroll 12
        for (int chain = 0; chain < chains; ++chain) sums[chain] = sums[chain] * factor + term;
      asm volatile("" : : "r"(sums) : "memory");
    };
  });
  return 2.0 * lanes * chains * steps * threads / seconds;
}

// Additions of integers that wait for each other: one a cycle. What is added is no constant to the compiler, nor to a processor
// that adds constants up before it computes.
double cyclesPerSecond() {
  constexpr int unrolled = 64;
  constexpr int steps = 500'000;
  const double seconds = bestSeconds(1, [] {
    return [](double) {
      std::uint64_t sum = 0, term = 1;
      asm volatile("" : "+r"(term));
      for (int step = 0; step < steps; ++step)
#pragma GCC unroll 64
        for (int i = 0; i < unrolled; ++i) {
          sum += term;
          asm volatile("" : "+r"(sum));
        }
    };
  });
  return double{unrolled} * steps / seconds;
}

}  // namespace

int main(int count, char** words) {
  std::printf("{\"cyclesPerSecond\": %.6g, \"ceilings\": [", cyclesPerSecond());
  for (int i = 1; i < count; ++i) {
    const int threads = std::atoi(words[i]);
    std::printf("%s{\"threads\": %d, \"bytesPerSecond\": %.6g, \"float64OperationsPerSecond\": %.6g}", i == 1 ? "" : ", ", threads,
                bytesPerSecond(threads), operationsPerSecond(threads));
  }
  std::printf("]}\n");
}
