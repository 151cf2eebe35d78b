#pragma once

#include <memory>
#include <vector>

#include "addon/kernel.h"
#include "addon/team.h"

namespace aitken {

/** An open backend: the level its kernels run at, and its threads. */
struct Machine {
  const Level& level;
  Team team;

  Machine(const Level& level, unsigned threads) : level(level), team(threads) {}
};

/** A kernel with everything that it is bound to; keeps its machine and its workspace, not the arrays. */
class Linked {
 public:
  /**
   * Allocates the workspace and reads the fixed inputs.
   * @throws std::bad_alloc when memory cannot hold the workspace
   */
  Linked(std::shared_ptr<Machine> machine, const Kernel& kernel, std::vector<Argument> arguments);
  ~Linked();
  Linked(const Linked&) = delete;
  Linked& operator=(const Linked&) = delete;

  void run(std::int32_t times) {
    for (std::int32_t time = 0; time < times; time++) kernel_.run(arguments_.data(), machine_->team);
  }

  void refresh() {
    if (kernel_.prepare) kernel_.prepare(arguments_.data(), machine_->team);
  }

 private:
  std::shared_ptr<Machine> machine_;
  const Kernel& kernel_;
  std::vector<Argument> arguments_;
  void* workspace_ = nullptr;
};

}  // namespace aitken
