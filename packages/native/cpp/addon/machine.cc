#include "addon/machine.h"

#include <cstdlib>
#include <new>
#include <utility>

namespace aitken {

Linked::Linked(std::shared_ptr<Machine> machine, const Kernel& kernel, std::vector<Argument> arguments)
    : machine_(std::move(machine)), kernel_(kernel), arguments_(std::move(arguments)) {
  constexpr std::size_t alignment = 64;
  const std::size_t length = kernel.workspace ? kernel.workspace(arguments_.data(), machine_->team) : 0;
  if (length > SIZE_MAX / sizeof(double) - alignment) throw std::bad_alloc();
  // Of whole cache lines, and never nothing: null would mean that there is none.
  const std::size_t bytes = (length * sizeof(double) / alignment + 1) * alignment;
  workspace_ = std::aligned_alloc(alignment, bytes);
  if (!workspace_) throw std::bad_alloc();
  arguments_.push_back({workspace_, 0});
  refresh();
}

Linked::~Linked() { std::free(workspace_); }

}  // namespace aitken
