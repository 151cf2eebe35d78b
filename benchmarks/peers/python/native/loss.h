// The loss of a distribution by coagulation: a symmetric matrix times a vector, each pair of which is read once.
#pragma once

#include <algorithm>
#include <vector>

namespace peers {

/** Rows that are added up side by side, so that what all of them add to is read and written once. */
constexpr long rowsAtOnce = 8;

/** Adds a group of rows, up to the diagonal, times a vector: to the sums of the rows, and what mirrors them to the columns'. */
template <long rows>
void addRows(long first, long n, const double* __restrict matrix, const double* __restrict vector,
             double* __restrict sums) {
  const double* __restrict row = matrix + first * n;
  double own[rows] = {}, factor[rows];
  for (long q = 0; q < rows; q++) factor[q] = vector[first + q];
#pragma omp simd reduction(+ : own[ : rows])
  for (long j = 0; j < first; j++) {
    double mirrored = 0;
    for (long q = 0; q < rows; q++) {
      own[q] += row[q * n + j] * vector[j];
      mirrored += row[q * n + j] * factor[q];
    }
    sums[j] += mirrored;
  }
  for (long q = 0; q < rows; q++) {
    for (long p = 0; p < rows; p++) own[q] += row[q * n + first + p] * factor[p];
    sums[first + q] += own[q];
  }
}

/** c_i Σ K_ij w_j with w_j = c_j times half the distance of j's neighbours: the trapezoid rule. */
class CoagulationLoss {
 public:
  CoagulationLoss(long n, const double* radius, int threads)
      : n_(n), threads_(n > 256 ? threads : 1), width_(n), weighted_(n), sums_(n * threads_) {
    for (long j = 0; j < n; j++) width_[j] = 0.5 * (radius[std::min(j + 1, n - 1)] - radius[std::max(j - 1, 0L)]);
  }

  void run(long boxes, const double* concentration, const double* coefficient, double* loss) {
    for (long b = 0; b < boxes; b++) box(concentration + b * n_, coefficient + b * n_ * n_, loss + b * n_);
  }

 private:
  void box(const double* c, const double* coefficient, double* loss) {
    for (long j = 0; j < n_; j++) weighted_[j] = c[j] * width_[j];
    std::fill(sums_.begin(), sums_.end(), 0);
    const double* const weighted = weighted_.data();
    const long whole = n_ / rowsAtOnce;
#pragma omp parallel for schedule(static, 1) num_threads(threads_) if (threads_ > 1)
    for (long turn = 0; turn < threads_; turn++) {
      double* const sums = sums_.data() + n_ * turn;
      for (long group = turn; group < whole; group += threads_)
        addRows<rowsAtOnce>(group * rowsAtOnce, n_, coefficient, weighted, sums);
    }
    for (long i = whole * rowsAtOnce; i < n_; i++) addRows<1>(i, n_, coefficient, weighted, sums_.data());
    for (long i = 0; i < n_; i++) {
      double sum = 0;
      for (long turn = 0; turn < threads_; turn++) sum += sums_[n_ * turn + i];
      loss[i] = c[i] * sum;
    }
  }

  long n_;
  int threads_;
  std::vector<double> width_, weighted_, sums_;
};

}  // namespace peers
