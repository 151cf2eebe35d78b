// Makes the addon's entry of a kernel from the types of its functions alone. Compiled once per level.
#pragma once

#include <type_traits>
#include <utility>

#include "addon/kernel.h"
#include "addon/team.h"
#include "math/level.h"

namespace aitken::AITKEN_LEVEL {

/** Whether a function takes these arguments, and then maybe the workspace, and then maybe the team. */
template <class... Declared>
struct Takes {
  template <class Result>
  static std::true_type match(Result (*)(Declared...));
  template <class Result>
  static std::true_type match(Result (*)(Declared..., double*));
  template <class Result>
  static std::true_type match(Result (*)(Declared..., Team&));
  template <class Result>
  static std::true_type match(Result (*)(Declared..., double*, Team&));
  static std::false_type match(...);

  template <class Function>
  static constexpr bool by = decltype(match(std::declval<Function>()))::value;
};

/** An argument as the kernel's function wants it. */
template <class T>
AITKEN_INLINE T unpack(const Argument& argument, Team& team) {
  if constexpr (std::is_same_v<T, Team&>) return team;
  else if constexpr (std::is_same_v<T, Size>) return argument.count;
  else if constexpr (std::is_same_v<T, Each>) return {static_cast<const double*>(argument.pointer), argument.count};
  else if constexpr (std::is_enum_v<T>) return static_cast<T>(argument.count);
  else if constexpr (std::is_pointer_v<T>) return static_cast<T>(argument.pointer);
  else return static_cast<T>(*static_cast<const double*>(argument.pointer));
}

template <class Function>
struct Calling;

template <class Result, class... Arguments>
struct Calling<Result (*)(Arguments...)> {
  template <std::size_t... At>
  AITKEN_INLINE Result spread(Result (*function)(Arguments...), const Argument* arguments, Team& team,
                              std::index_sequence<At...>) {
    return function(unpack<Arguments>(arguments[At], team)...);
  }
  AITKEN_INLINE Result call(Result (*function)(Arguments...), const Argument* arguments, Team& team) {
    return spread(function, arguments, team, std::index_sequence_for<Arguments...>{});
  }
};

template <class T>
concept HasWorkspace = requires { &T::workspace; };
template <class T>
concept HasPrepare = requires { &T::prepare; };

/** Whether what a kernel may have, it has with the right parameters. */
template <class T, class... Declared>
struct Fits {
  static constexpr bool prepareFits() {
    if constexpr (HasPrepare<T>) return Takes<Declared...>::template by<decltype(&T::prepare)>;
    else return true;
  }
  static constexpr bool workspaceFits() {
    if constexpr (HasWorkspace<T>) return Takes<Declared...>::template by<decltype(&T::workspace)>;
    else return true;
  }
};

template <class T>
struct Entry {
  static std::size_t workspace(const Argument* arguments, Team& team) {
    return Calling<decltype(&T::workspace)>::call(&T::workspace, arguments, team);
  }
  static void prepare(const Argument* arguments, Team& team) {
    Calling<decltype(&T::prepare)>::call(&T::prepare, arguments, team);
  }
  static void run(const Argument* arguments, Team& team) {
    Calling<decltype(&T::run)>::call(&T::run, arguments, team);
  }

  static constexpr Kernel of(const char* name, const char* hash, const Kind* kinds, std::size_t arity) {
    Kernel kernel{name, hash, kinds, arity, nullptr, nullptr, run};
    if constexpr (HasWorkspace<T>) kernel.workspace = workspace;
    if constexpr (HasPrepare<T>) kernel.prepare = prepare;
    return kernel;
  }
};

}  // namespace aitken::AITKEN_LEVEL
