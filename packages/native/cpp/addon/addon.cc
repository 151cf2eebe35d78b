// The addon's face to src/machine.ts. It trusts that file about shapes, which the contract has checked, and still refuses
// whatever does not fit the kernels' own signatures. No static state: every thread of Node may load it.
#include <napi.h>

#include <cstring>
#include <new>

#include "addon/flight.h"
#include "addon/machine.h"

namespace aitken {

namespace {

/** What JavaScript holds of a linked kernel; `linked` is null once it was freed. */
struct Handle {
  std::shared_ptr<Linked> linked;
  Napi::Reference<Napi::Value> arrays;
};

[[noreturn]] void refuse(Napi::Env env, const char* text) { throw Napi::TypeError::New(env, text); }

Handle& handleOf(const Napi::CallbackInfo& info) {
  if (!info[0].IsExternal()) refuse(info.Env(), "expected a linked kernel");
  Handle& handle = *info[0].As<Napi::External<Handle>>().Data();
  if (!handle.linked) refuse(info.Env(), "expected a linked kernel, received one that was freed");
  return handle;
}

/** { instructionSet, supported }, narrowest first. */
Napi::Value describeLevels(Napi::Env env) {
  Napi::Array described = Napi::Array::New(env, levelCount);
  for (std::size_t index = 0; index < levelCount; index++) {
    Napi::Object level = Napi::Object::New(env);
    level["instructionSet"] = levels[index].instructionSet;
    level["supported"] = Napi::Boolean::New(env, levels[index].supported());
    described[static_cast<std::uint32_t>(index)] = level;
  }
  return described;
}

/** The hash of each kernel by its name, in the order that `link` counts them. */
Napi::Value describeKernels(Napi::Env env) {
  Napi::Object hashes = Napi::Object::New(env);
  for (std::size_t index = 0; index < kernelCount; index++) {
    const Kernel& kernel = *levels[0].kernels[index];
    hashes[kernel.name] = kernel.hash;
  }
  return hashes;
}

/** (array of bytes) → how many of them to skip to the next multiple of 64 */
Napi::Value padding(const Napi::CallbackInfo& info) {
  if (!info[0].IsTypedArray()) refuse(info.Env(), "expected a Uint8Array");
  const auto address = reinterpret_cast<std::uintptr_t>(info[0].As<Napi::Uint8Array>().Data());
  return Napi::Number::New(info.Env(), static_cast<double>(-address & 63));
}

/** (bytes) → nothing. Tells the garbage collector that JavaScript's objects hold so much more, or less, outside its heap. */
void account(const Napi::CallbackInfo& info) {
  Napi::MemoryManagement::AdjustExternalMemory(info.Env(), info[0].As<Napi::Number>().Int64Value());
}

/** (level, threads) → machine */
Napi::Value open(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const std::uint32_t level = info[0].As<Napi::Number>(), threads = info[1].As<Napi::Number>();
  if (level >= levelCount || !levels[level].supported()) refuse(env, "expected a level that this processor has");
  if (threads < 1) refuse(env, "expected at least one thread");
  using Shared = std::shared_ptr<Machine>;
  return Napi::External<Shared>::New(env, new Shared(std::make_shared<Machine>(levels[level], threads)),
                                     [](Napi::Env, Shared* machine) { delete machine; });
}

constexpr napi_typedarray_type typeOf(Kind kind) {
  switch (kind) {
    case Kind::int32:
      return napi_int32_array;
    case Kind::uint32:
      return napi_uint32_array;
    case Kind::uint8:
      return napi_uint8_array;
    default:
      return napi_float64_array;
  }
}

/** What an array is, that is bound and has no element: never read, but not null. */
alignas(64) const char nothing[64] = {};

/** The element at an offset of a typed array of the right type. */
void* pointerTo(Napi::Env env, Napi::Value value, Kind kind, double offset) {
  if (!value.IsTypedArray()) refuse(env, "expected a typed array");
  napi_typedarray_type type;
  std::size_t length = 0;
  void* data = nullptr;
  // Not through Napi::TypedArray, which would ask for the ArrayBuffer of a SharedArrayBuffer.
  if (napi_get_typedarray_info(env, value, &type, &length, &data, nullptr, nullptr) != napi_ok || type != typeOf(kind))
    refuse(env, "expected a typed array of the field's type");
  if (!(offset >= 0 && offset <= static_cast<double>(length))) refuse(env, "expected an offset in the array");
  if (length == 0 || !data) return const_cast<char*>(nothing);
  const std::size_t bytes = type == napi_float64_array ? 8 : type == napi_uint8_array ? 1 : 4;
  return static_cast<char*>(data) + static_cast<std::size_t>(offset) * bytes;
}

/**
 * (machine, kernel, arrays, numbers) → handle. In calling order, `arrays` has for each argument its typed array or nothing,
 * and `numbers` two of them: the offset in the array; then the size, stride or index.
 * @throws RangeError when memory cannot hold the workspace
 */
Napi::Value link(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  if (!info[0].IsExternal() || !info[2].IsArray() || !info[3].IsTypedArray())
    refuse(env, "expected a machine, a kernel's index, arrays and numbers");
  const std::shared_ptr<Machine>& machine = *info[0].As<Napi::External<std::shared_ptr<Machine>>>().Data();
  const std::uint32_t index = info[1].As<Napi::Number>();
  if (index >= kernelCount) refuse(env, "expected the index of a kernel");
  const Kernel& kernel = *machine->level.kernels[index];
  const Napi::Array arrays = info[2].As<Napi::Array>();
  const Napi::Float64Array numbers = info[3].As<Napi::Float64Array>();
  if (arrays.Length() != kernel.arity || numbers.ElementLength() != 2 * kernel.arity)
    refuse(env, "expected as many arguments as the kernel has");
  std::vector<Argument> arguments;
  arguments.reserve(kernel.arity + 1);
  for (std::uint32_t at = 0; at < kernel.arity; at++) {
    const Kind kind = kernel.kinds[at];
    const Napi::Value array = arrays[at];
    const double offset = numbers[2 * at], count = numbers[2 * at + 1];
    if (!(count >= 0 && count <= 0x1p53)) refuse(env, "expected a size, a stride or an index");
    void* pointer = nullptr;
    if (kind != Kind::size && kind != Kind::choice && !array.IsUndefined()) pointer = pointerTo(env, array, kind, offset);
    if (!pointer && (kind == Kind::each || kind == Kind::scalar || kind == Kind::integer))
      refuse(env, "expected a value for every scalar");
    arguments.push_back({pointer, static_cast<std::size_t>(count)});
  }
  try {
    auto handle = std::make_unique<Handle>();
    handle->linked = std::make_shared<Linked>(machine, kernel, std::move(arguments));
    handle->arrays = Napi::Reference<Napi::Value>::New(arrays, 1);
    const auto made = Napi::External<Handle>::New(env, handle.get(), [](Napi::Env, Handle* handle) { delete handle; });
    handle.release();
    return made;
  } catch (const std::bad_alloc&) {
    throw Napi::RangeError::New(env, "memory cannot hold the workspace");
  }
}

/** (handle, times). Plain Node-API: this is the one call whose overhead counts. */
napi_value run(napi_env env, napi_callback_info info) {
  napi_value arguments[2];
  std::size_t count = 2;
  void* handle = nullptr;
  std::int32_t times = 0;
  if (napi_get_cb_info(env, info, &count, arguments, nullptr, nullptr) != napi_ok ||
      napi_get_value_external(env, arguments[0], &handle) != napi_ok ||
      napi_get_value_int32(env, arguments[1], &times) != napi_ok || !static_cast<Handle*>(handle)->linked)
    napi_throw_type_error(env, nullptr, "expected a linked kernel that was not freed, and a number of runs");
  else
    static_cast<Handle*>(handle)->linked->run(times);
  return nullptr;
}

/** (handle, times) → promise */
Napi::Value start(const Napi::CallbackInfo& info) {
  const napi_value promise =
      startFlight(info.Env(), info[0], handleOf(info).linked, info[1].As<Napi::Number>().Int32Value());
  return promise ? Napi::Value(info.Env(), promise) : Napi::Value();
}

void refresh(const Napi::CallbackInfo& info) { handleOf(info).linked->refresh(); }

void release(const Napi::CallbackInfo& info) {
  Handle& handle = handleOf(info);
  handle.linked.reset();
  handle.arrays.Reset();
}

Napi::Object initialise(Napi::Env env, Napi::Object exports) {
  exports["levels"] = describeLevels(env);
  exports["kernels"] = describeKernels(env);
  exports["padding"] = Napi::Function::New(env, padding);
  exports["account"] = Napi::Function::New(env, account);
  exports["open"] = Napi::Function::New(env, open);
  exports["link"] = Napi::Function::New(env, link);
  napi_value made = nullptr;
  if (napi_create_function(env, "run", NAPI_AUTO_LENGTH, run, nullptr, &made) != napi_ok)
    throw Napi::Error::New(env);
  exports["run"] = Napi::Value(env, made);
  exports["start"] = Napi::Function::New(env, start);
  exports["refresh"] = Napi::Function::New(env, refresh);
  exports["free"] = Napi::Function::New(env, release);
  return exports;
}

}  // namespace

}  // namespace aitken

static Napi::Object initialise(Napi::Env env, Napi::Object exports) { return aitken::initialise(env, exports); }
NODE_API_MODULE(aitken, initialise)
