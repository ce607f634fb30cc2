#include "foundation/http/socket_registry.h"

#include <sys/socket.h>

namespace alongside {

SocketRegistry::Place::Place(SocketRegistry& registry, int descriptor)
    : registry_(registry), descriptor_(descriptor) {
  const std::lock_guard lock(registry_.mutex_);
  registry_.places_.insert(this);
}

SocketRegistry::Place::~Place() {
  const std::lock_guard lock(registry_.mutex_);
  registry_.places_.erase(this);
}

std::size_t SocketRegistry::count() const {
  const std::lock_guard lock(mutex_);
  return places_.size();
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
    if (place->idle_) ::shutdown(place->descriptor_, SHUT_RD);
  }
}

void SocketRegistry::end_all() {
  const std::lock_guard lock(mutex_);
  for (const Place* place : places_) ::shutdown(place->descriptor_, SHUT_RDWR);
}

}  // namespace alongside
