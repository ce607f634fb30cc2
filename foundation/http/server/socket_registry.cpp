#include "foundation/http/server/socket_registry.h"

#include <sys/socket.h>

#include "foundation/base/limits.h"

namespace alongside {

SocketRegistry::Place::Place(SocketRegistry& registry, int descriptor, std::string network)
    : registry_(registry), descriptor_(descriptor), network_(std::move(network)) {
  const std::lock_guard lock(registry_.mutex_);
  registry_.places_.insert(this);
  ++registry_.counted_;
  if (!network_.empty()) ++registry_.of_networks_[network_];
}

SocketRegistry::Place::~Place() {
  const std::lock_guard lock(registry_.mutex_);
  registry_.places_.erase(this);
  registry_.leave(*this);
}

/// With the lock held.
void SocketRegistry::leave(Place& place) {
  if (place.ended_) return;
  place.ended_ = true;
  --counted_;
  const auto found = of_networks_.find(place.network_);
  if (found != of_networks_.end() && --found->second == 0) of_networks_.erase(found);
}

std::size_t SocketRegistry::count() const {
  const std::lock_guard lock(mutex_);
  return places_.size();
}

std::size_t SocketRegistry::count_of(const std::string& network) const {
  const auto found = of_networks_.find(network);
  return found == of_networks_.end() ? 0 : found->second;
}

bool SocketRegistry::make_room(const std::string& network) {
  const std::lock_guard lock(mutex_);
  if (count_of(network) >= limits::connections_of_network) return end_longest_idle(&network);
  return counted_ < limits::connections || end_longest_idle(nullptr);
}

/// Of `network`, or of any. With the lock held; looks at all, which only a full server does.
bool SocketRegistry::end_longest_idle(const std::string* network) {
  Place* chosen = nullptr;
  std::size_t most = 0;
  for (Place* place : places_) {
    const bool idle = place->idle_since_.load() != Clock::duration::max();
    if (!idle || place->ended_ || (network != nullptr && place->network_ != *network)) continue;
    const std::size_t count = count_of(place->network_);
    const bool longer = chosen != nullptr && count == most &&
                        place->idle_since_.load() < chosen->idle_since_.load();
    if (chosen != nullptr && count <= most && !longer) continue;
    chosen = place;
    most = count;
  }
  if (chosen == nullptr) return false;
  leave(*chosen);
  ::shutdown(chosen->descriptor_, SHUT_RDWR);
  return true;
}

void SocketRegistry::end_late(Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  for (const Place* place : places_) {
    if (place->late_at_.load() < now.time_since_epoch()) ::shutdown(place->descriptor_, SHUT_RDWR);
  }
}

void SocketRegistry::end_idle() {
  const std::lock_guard lock(mutex_);
  for (const Place* place : places_) {
    const bool idle = place->idle_since_.load() != Clock::duration::max();
    if (idle) ::shutdown(place->descriptor_, SHUT_RD);
  }
}

void SocketRegistry::end_all() {
  const std::lock_guard lock(mutex_);
  for (const Place* place : places_) ::shutdown(place->descriptor_, SHUT_RDWR);
}

}  // namespace alongside
