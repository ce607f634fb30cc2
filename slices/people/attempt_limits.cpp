// Tries at secrets of other slices, counted as those at signing in are.
#include "slices/people/people.h"

#include "foundation/base/network.h"
#include "foundation/base/secrets.h"
#include "slices/people/attempts/attempt_limit_storage.h"

namespace alongside::people {
namespace {

Limited limited_by(const Request& request, std::string_view what) {
  return {keyed_fingerprint(request.site->key, "guess of " + std::string(what),
                            network_of(request.client)),
          tries_per_network};
}

}  // namespace

Problems count_guess(Write& write, const Request& request, std::string_view what,
                     std::string_view field) {
  const auto minutes = count_try(write, limited_by(request, what), request.now);
  return minutes ? wait_problems(field, *minutes) : Problems{};
}

void give_back_guess(Write& write, const Request& request, std::string_view what) {
  give_back_try(write, limited_by(request, what).subject);
}

}  // namespace alongside::people
