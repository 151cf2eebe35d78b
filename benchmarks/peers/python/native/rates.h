// Gain and loss by the fixed pivot: sums over pairs, each of which is read once.
#pragma once

#include <algorithm>
#include <vector>

namespace peers {

/**
 * On a grid of particles, whose volumes are in units of 4π/3. Of a row j, the pairs with i ≤ j come in segments, each
 * with the pivot below their volume: the first and by far the longest one has the pivot j itself.
 */
class CoagulationRates {
 public:
  CoagulationRates(long n, const double* radius, bool conserves, int threads)
      : n_(n), conserves_(conserves), threads_(n > 256 ? threads : 1), volume_(n), held_(n), first_{0} {
    for (long i = 0; i < n; i++) volume_[i] = radius[i] * radius[i] * radius[i];
    for (long j = 0; j < n; j++) {
      const auto begin = volume_.begin(), stop = begin + j + 1;
      auto at = begin;
      for (long q = j; at != stop || q == j; q++) {
        const double own = volume_[j], above = q + 1 < n ? volume_[q + 1] : 0;
        const auto end = q + 1 < n ? std::partition_point(at, stop, [=](double v) { return v + own < above; }) : stop;
        // What leaves the grid takes all its volume along.
        if (end != at || q == j)
          segments_.push_back({end - begin, q, own - (q + 1 < n ? volume_[q] : 0)});
        at = end;
      }
      first_.push_back(static_cast<long>(segments_.size()));
    }
    for (int turn = 0; turn < threads_; turn++) shares_.emplace_back(n);
  }

  void run(long boxes, const double* concentration, const double* coefficient, double* gain, double* loss) {
    for (long b = 0; b < boxes; b++)
      box(concentration + b * n_, coefficient + b * n_ * n_, gain + b * n_, loss + b * n_);
  }

 private:
  /** Pairs of one row up to `end`: their pivot, and what their volume above it is beside that of their smaller particle. */
  struct Segment {
    long end, pivot;
    double excess;
  };

  /** What a thread adds up: losses over c, number and volume above the pivot of gains; and the rates of a row over c_j. */
  struct Share {
    std::vector<double> loss, number, volume, rate;
    explicit Share(long n) : loss(n), number(n), volume(n), rate(n) {}
  };

  static constexpr long rowsAtOnce = 8;

  void box(const double* c, const double* coefficient, double* gain, double* loss) {
    for (long i = 0; i < n_; i++) held_[i] = c[i] * volume_[i];
    const long whole = n_ / rowsAtOnce;
#pragma omp parallel for schedule(static, 1) num_threads(threads_) if (threads_ > 1)
    for (int turn = 0; turn < threads_; turn++) {
      Share& to = shares_[turn];
      for (auto* sums : {&to.loss, &to.number, &to.volume}) std::fill(sums->begin(), sums->end(), 0);
      for (long group = turn; group < whole; group += threads_)
        addRows<rowsAtOnce>(group * rowsAtOnce, c, coefficient, to);
    }
    for (long j = whole * rowsAtOnce; j < n_; j++) addRows<1>(j, c, coefficient, shares_[0]);
    double moved = 0;
    for (long q = 0; q < n_; q++) {
      double lost = 0, number = 0, volume = 0;
      for (const Share& share : shares_) {
        lost += share.loss[q];
        number += share.number[q];
        volume += share.volume[q];
      }
      loss[q] = c[q] * lost;
      if (q + 1 == n_) {
        gain[q] = moved + (conserves_ ? volume / volume_[q] : 0);
      } else {
        const double up = volume / (volume_[q + 1] - volume_[q]);
        gain[q] = moved + (number - up);
        moved = up;
      }
    }
  }

  /** Rows from `first` on: together what is in the first segments of all, then one by one. */
  template <long rows>
  void addRows(long first, const double* __restrict c, const double* coefficient, Share& to) const {
    const double *__restrict row = coefficient + first * n_, *__restrict held = held_.data();
    double* __restrict const loss = to.loss.data();
    long far = first;
    for (long q = 0; q < rows; q++) far = std::min(far, segments_[first_[first + q]].end);
    double number[rows] = {}, volume[rows] = {}, factor[rows];
    for (long q = 0; q < rows; q++) factor[q] = c[first + q];
#pragma omp simd reduction(+ : number[ : rows], volume[ : rows])
    for (long i = 0; i < far; i++) {
      double mirrored = 0;
      for (long q = 0; q < rows; q++) {
        const double k = row[q * n_ + i];
        number[q] += k * c[i];
        volume[q] += k * held[i];
        mirrored += k * factor[q];
      }
      loss[i] += mirrored;
    }
    for (long q = 0; q < rows; q++) {
      const long j = first + q;
      const Segment& longest = segments_[first_[j]];
      loss[j] += number[q] + addNear(far, j, c, row + q * n_, to);
      to.number[longest.pivot] += c[j] * number[q];
      to.volume[longest.pivot] += c[j] * (volume[q] + longest.excess * number[q]);
    }
  }

  /** Adds the pairs of j from `far` on; gives the sum of K c of all of them. */
  double addNear(long far, long j, const double* __restrict c, const double* __restrict k, Share& to) const {
    double *__restrict const loss = to.loss.data(), *__restrict const rate = to.rate.data();
    double sum = 0;
#pragma omp simd reduction(+ : sum)
    for (long i = far; i < j; i++) {
      rate[i] = k[i] * c[i];
      sum += rate[i];
      loss[i] += k[i] * c[j];
    }
    const double own = k[j] * c[j];
    rate[j] = 0.5 * own;
    addSegments(far, j, c[j], to);
    return sum + own;
  }

  // Segments are so short that vectors would cost more than they give.
  __attribute__((optimize("no-tree-vectorize"))) void addSegments(long i, long j, double c, Share& to) const {
    const double *const x = volume_.data(), *const rate = to.rate.data();
    for (long s = first_[j]; s < first_[j + 1]; s++) {
      const Segment& segment = segments_[s];
      double number = 0, volume = 0;
      for (; i < segment.end; i++) {
        number += rate[i];
        volume += rate[i] * (x[i] + segment.excess);
      }
      to.number[segment.pivot] += c * number;
      to.volume[segment.pivot] += c * volume;
    }
  }

  long n_;
  bool conserves_;
  int threads_;
  std::vector<double> volume_, held_;
  std::vector<long> first_;
  std::vector<Segment> segments_;
  std::vector<Share> shares_;
};

}  // namespace peers
