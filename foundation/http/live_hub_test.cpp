#include "foundation/http/live_hub.h"

#include <gtest/gtest.h>

#include "foundation/base/limits.h"
#include "foundation/http/fake_database.h"

namespace alongside::live_hub_test {
namespace {

class SilentListener : public LiveListener {
 public:
  SilentListener(std::string reader, std::string network)
      : reader_(std::move(reader)), network_(std::move(network)) {}
  void send(const Message&) override {}
  void end() override { ended = true; }
  std::string_view reader() const override { return reader_; }
  std::string_view network() const override { return network_; }

  bool ended = false;

 private:
  const std::string reader_, network_;
};

class LiveHubRoom : public testing::Test {
 protected:
  std::shared_ptr<SilentListener> add(const std::string& reader, const std::string& network = "") {
    auto listener = std::make_shared<SilentListener>(reader, network);
    EXPECT_TRUE(hub_.listen("results/1", listener));
    return listener;
  }
  void add_many(std::size_t count, const std::string& reader, const std::string& network = "") {
    for (std::size_t n = 0; n < count; ++n) add(reader, network);
  }
  bool has_room_for(const std::string& reader, const std::string& network = "") const {
    return hub_.has_room_for(reader, network);
  }

  FakeDatabase database_;
  LiveHub hub_{database_,
               {{"results", [](Read&, std::int64_t) { return std::string(); }}},
               {.run = [](const std::function<void()>&) {}}};
};

TEST_F(LiveHubRoom, IsKeptForReadersWhereStrangersAreMany) {
  add_many(limits::live_streams_of_strangers - 1, "");
  const auto last = add("");
  EXPECT_FALSE(has_room_for(""));
  EXPECT_TRUE(has_room_for("person/7"));
  hub_.leave("results/1", last.get());
  EXPECT_TRUE(has_room_for(""));
}

TEST_F(LiveHubRoom, EndsForEverybodyAtTheLimit) {
  add_many(limits::live_streams - 1, "person/7");
  EXPECT_TRUE(has_room_for(""));
  const auto last = add("person/8");
  EXPECT_FALSE(has_room_for("person/7"));
  EXPECT_FALSE(has_room_for(""));
  hub_.leave("results/1", last.get());
  EXPECT_TRUE(has_room_for("person/7"));
  hub_.forget_all();
  add_many(limits::live_streams_of_strangers - 1, "");
  EXPECT_TRUE(has_room_for(""));
}

TEST_F(LiveHubRoom, OneNetworksStrangersLeaveRoomForOthers) {
  add_many(limits::live_streams_of_strangers_of_network - 1, "", "A");
  EXPECT_TRUE(has_room_for("", "A"));
  const auto last = add("", "A");
  EXPECT_FALSE(has_room_for("", "A"));
  EXPECT_TRUE(has_room_for("", "B"));
  EXPECT_TRUE(has_room_for("person/7", "A"));
  hub_.leave("results/1", last.get());
  EXPECT_TRUE(has_room_for("", "A"));
}

TEST_F(LiveHubRoom, OneNetworkLeavesRoomForOthers) {
  add_many(limits::live_streams_of_network, "person/7", "A");
  EXPECT_FALSE(has_room_for("person/8", "A"));
  EXPECT_TRUE(has_room_for("person/8", "B"));
}

TEST_F(LiveHubRoom, APersonsOldestStreamMakesRoom) {
  const auto first = add("person/7", "A"), second = add("person/7", "B");
  add_many(limits::live_streams_of_person - 2, "person/7", "A");
  add_many(limits::live_streams_of_person, "person/8", "A");
  EXPECT_FALSE(first->ended);
  add("person/7", "C");
  EXPECT_TRUE(first->ended);
  EXPECT_FALSE(second->ended);
  hub_.leave("results/1", first.get());
  hub_.leave("results/1", first.get());  // As when both ends notice.
  second->ended = false;
  const auto last = add("person/7", "C");
  EXPECT_TRUE(second->ended);
  hub_.publish(std::string(Write::end_of_streams_begins) + "person/7");
  EXPECT_TRUE(last->ended);
}

}  // namespace
}  // namespace alongside::live_hub_test
