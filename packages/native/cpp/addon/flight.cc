#include "addon/flight.h"

#include <utility>

// Plain Node-API: when an environment is being torn down (a worker was terminated) calls into JavaScript fail here, and
// that must be ignored rather than raised.
namespace aitken {

namespace {

struct Flight {
  std::shared_ptr<Linked> linked;
  std::int32_t times;
  napi_deferred deferred = nullptr;
  napi_async_work work = nullptr;
  napi_ref handle = nullptr;
};

void compute(napi_env, void* data) {
  Flight& flight = *static_cast<Flight*>(data);
  flight.linked->run(flight.times);
}

void land(napi_env env, napi_status status, void* data) {
  const std::unique_ptr<Flight> flight(static_cast<Flight*>(data));
  napi_value value = nullptr;
  if (status == napi_ok) {
    if (napi_get_undefined(env, &value) == napi_ok) napi_resolve_deferred(env, flight->deferred, value);
  } else {
    napi_value text = nullptr;
    if (napi_create_string_utf8(env, "the run was cancelled", NAPI_AUTO_LENGTH, &text) == napi_ok &&
        napi_create_error(env, nullptr, text, &value) == napi_ok)
      napi_reject_deferred(env, flight->deferred, value);
  }
  napi_delete_reference(env, flight->handle);
  napi_delete_async_work(env, flight->work);
}

}  // namespace

napi_value startFlight(napi_env env, napi_value handle, std::shared_ptr<Linked> linked, std::int32_t times) {
  auto flight = std::make_unique<Flight>(Flight{std::move(linked), times});
  napi_value name = nullptr, promise = nullptr;
  if (napi_create_string_utf8(env, "aitken", NAPI_AUTO_LENGTH, &name) == napi_ok &&
      napi_create_promise(env, &flight->deferred, &promise) == napi_ok &&
      napi_create_reference(env, handle, 1, &flight->handle) == napi_ok &&
      napi_create_async_work(env, nullptr, name, compute, land, flight.get(), &flight->work) == napi_ok &&
      napi_queue_async_work(env, flight->work) == napi_ok) {
    flight.release();
    return promise;
  }
  if (flight->work) napi_delete_async_work(env, flight->work);
  if (flight->handle) napi_delete_reference(env, flight->handle);
  napi_throw_error(env, nullptr, "the run could not be queued");
  return nullptr;
}

}  // namespace aitken
