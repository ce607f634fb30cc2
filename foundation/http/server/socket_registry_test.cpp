#include "foundation/http/server/socket_registry.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>
#include <vector>

#include "foundation/base/limits.h"

namespace alongside::socket_registry_test {
namespace {

using namespace std::chrono_literals;

/// A place with a socket of its own, so that it can be seen who is ended.
struct Guest {
  Guest(SocketRegistry& registry, const std::string& network) {
    ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data());
    place = std::make_unique<SocketRegistry::Place>(registry, ends[0], network);
  }
  ~Guest() {
    place.reset();
    for (const int end : ends) ::close(end);
  }
  Guest(const Guest&) = delete;
  Guest& operator=(const Guest&) = delete;
  bool ended() const {
    char byte = 0;
    return ::recv(ends[1], &byte, 1, 0) == 0;
  }
  std::array<int, 2> ends{};
  std::unique_ptr<SocketRegistry::Place> place;
};

/// Places without sockets of their own, all busy or all idle.
struct Crowd {
  Crowd(SocketRegistry& registry, const std::string& network, std::size_t count, bool idle) {
    for (std::size_t i = 0; i < count; ++i) {
      places.push_back(std::make_unique<SocketRegistry::Place>(registry, -1, network));
      if (idle) places.back()->begin_idle(1h);
    }
  }
  std::vector<std::unique_ptr<SocketRegistry::Place>> places;
};

TEST(SocketRegistry, OneNetworkMakesRoomForItsOwn) {
  SocketRegistry registry;
  const Crowd busy(registry, "A", limits::connections_of_network - 2, false);
  const Guest first(registry, "A"), second(registry, "A"), other(registry, "B");
  first.place->begin_idle(1h);
  second.place->begin_idle(1h);
  other.place->begin_idle(1h);
  EXPECT_TRUE(registry.make_room("A"));
  EXPECT_TRUE(first.ended()) << "it has waited longest";
  EXPECT_FALSE(second.ended());
  EXPECT_TRUE(registry.make_room("A")) << "what was ended counts no more";
  EXPECT_FALSE(second.ended());
  const Guest third(registry, "A");
  second.place->end_idle();
  EXPECT_FALSE(registry.make_room("A")) << "all are busy";
  EXPECT_TRUE(registry.make_room("B"));
  EXPECT_FALSE(other.ended());
}

TEST(SocketRegistry, AFullServerEndsTheIdleOfWhoHasMost) {
  SocketRegistry registry;
  std::vector<std::unique_ptr<Crowd>> crowds;
  std::size_t count = 3;
  for (int i = 0; count < limits::connections; ++i) {
    const std::size_t part = std::min(limits::connections - count, std::size_t{500});
    crowds.push_back(std::make_unique<Crowd>(registry, "busy " + std::to_string(i), part, false));
    count += part;
  }
  const Guest alone(registry, "C"), first(registry, "D"), second(registry, "D");
  alone.place->begin_idle(1h);
  first.place->begin_idle(1h);
  second.place->begin_idle(1h);
  EXPECT_TRUE(registry.make_room("E"));
  EXPECT_TRUE(first.ended());
  const Guest new_one(registry, "E");
  EXPECT_TRUE(registry.make_room("F"));
  EXPECT_TRUE(alone.ended()) << "two networks with one each: the longer wait";
  EXPECT_FALSE(second.ended());
}

TEST(SocketRegistry, WhatIsBehindAProxyIsNotToldApart) {
  SocketRegistry registry;
  const Crowd all(registry, "", limits::connections_of_network + 5, false);
  EXPECT_TRUE(registry.make_room(""));
}

TEST(SocketRegistry, EndsWhoIsLate) {
  SocketRegistry registry;
  const Guest late(registry, "A"), idle(registry, "A"), busy(registry, "A");
  late.place->give_time(-1ms);
  idle.place->begin_idle(1h);
  busy.place->give_endless_time();
  registry.end_late(SocketRegistry::Clock::now());
  EXPECT_TRUE(late.ended());
  EXPECT_FALSE(idle.ended());
  EXPECT_FALSE(busy.ended());
  EXPECT_EQ(registry.count(), 3U);
}

}  // namespace
}  // namespace alongside::socket_registry_test
