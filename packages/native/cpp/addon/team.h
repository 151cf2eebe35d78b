// The threads that one open backend computes on.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

namespace aitken {

/**
 * The caller's thread and some more. Work is cut into as many parts as there are threads, part p always on thread p; what
 * is computed must not depend on the cut. One piece of work at a time is shared; a second caller meanwhile (a flight
 * beside a run) computes its own alone.
 */
class Team {
 public:
  /** @throws std::system_error when the system gives no more threads */
  explicit Team(unsigned threads);
  ~Team();
  Team(const Team&) = delete;
  Team& operator=(const Team&) = delete;

  unsigned threads() const { return static_cast<unsigned>(workers_.size()) + 1; }

  /**
   * Calls body(begin, end) for disjoint ranges that cover 0 … count, on several threads where that pays.
   * @param nanoseconds roughly what one of `count` takes
   */
  template <class Body>
  inline __attribute__((always_inline)) void share(std::size_t count, double nanoseconds, const Body& body) {
    const std::size_t parts = partsOf(count, nanoseconds);
    if (parts < 2) return body(std::size_t{0}, count);
    struct Work {
      const Body& body;
      std::size_t count, parts;
    } work{body, count, parts};
    distribute(parts, &work, [](void* data, std::size_t part) {
      const Work& work = *static_cast<Work*>(data);
      work.body(work.count * part / work.parts, work.count * (part + 1) / work.parts);
    });
  }

 private:
  using Part = void (*)(void* data, std::size_t part);

  std::size_t partsOf(std::size_t count, double nanoseconds) const;
  void distribute(std::size_t parts, void* data, Part part);
  void serve(std::size_t part);
  void dismiss();

  std::vector<std::thread> workers_;
  std::mutex sharing_;
  std::mutex mutex_;
  std::condition_variable begin_, end_;
  std::size_t round_ = 0, parts_ = 0, pending_ = 0;
  void* data_ = nullptr;
  Part part_ = nullptr;
  bool ended_ = false;
};

}  // namespace aitken
