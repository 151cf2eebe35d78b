#include "addon/team.h"

namespace aitken {

namespace {
/** Waking a thread takes some ten microseconds: less work than this is not shared. */
constexpr double worthwhile = 50'000;
}  // namespace

Team::Team(unsigned threads) {
  try {
    for (unsigned part = 1; part < threads; part++) workers_.emplace_back([this, part] { serve(part); });
  } catch (...) {
    dismiss();
    throw;
  }
}

Team::~Team() { dismiss(); }

void Team::dismiss() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  begin_.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

std::size_t Team::partsOf(std::size_t count, double nanoseconds) const {
  if (workers_.empty()) return 1;
  const double most = static_cast<double>(count) * nanoseconds / worthwhile;
  std::size_t parts = threads();
  if (parts > count) parts = count;
  return most < static_cast<double>(parts) ? static_cast<std::size_t>(most) : parts;
}

void Team::distribute(std::size_t parts, void* data, Part part) {
  const std::unique_lock turn(sharing_, std::try_to_lock);
  if (!turn.owns_lock()) {
    for (std::size_t p = 0; p < parts; p++) part(data, p);
    return;
  }
  {
    const std::lock_guard lock(mutex_);
    data_ = data;
    part_ = part;
    parts_ = parts;
    pending_ = workers_.size();
    round_++;
  }
  begin_.notify_all();
  part(data, 0);
  std::unique_lock lock(mutex_);
  end_.wait(lock, [this] { return pending_ == 0; });
}

void Team::serve(std::size_t part) {
  std::size_t seen = 0;
  for (;;) {
    std::unique_lock lock(mutex_);
    begin_.wait(lock, [&] { return ended_ || round_ != seen; });
    if (ended_) return;
    seen = round_;
    const bool wanted = part < parts_;
    const Part work = part_;
    void* const data = data_;
    lock.unlock();
    if (wanted) work(data, part);
    lock.lock();
    if (--pending_ == 0) end_.notify_one();
  }
}

}  // namespace aitken
