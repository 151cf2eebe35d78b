#pragma once

#include <node_api.h>

#include <memory>

#include "addon/machine.h"

namespace aitken {

/**
 * Runs a kernel on libuv's thread pool; the promise is kept when it is done.
 * @param handle the JavaScript value that keeps the arrays alive; the flight keeps it meanwhile
 * @returns null, with an exception pending, when it cannot start
 */
napi_value startFlight(napi_env env, napi_value handle, std::shared_ptr<Linked> linked, std::int32_t times);

}  // namespace aitken
