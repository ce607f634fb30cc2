#include "foundation/http/server/live_hub.h"

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
    EXPECT_TRUE(hub_.listen("results/1/en", listener));
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
               {{"results", [](Read&, const Words&, std::int64_t) { return std::string(); }}},
               {.run = [](const std::function<void()>&) {}}};
};

TEST_F(LiveHubRoom, IsKeptForReadersWhereStrangersAreMany) {
  add_many(limits::live_streams_of_strangers - 1, "");
  const auto last = add("");
  EXPECT_FALSE(has_room_for(""));
  EXPECT_TRUE(has_room_for("person/7"));
  hub_.leave("results/1/en", last.get());
  EXPECT_TRUE(has_room_for(""));
}

TEST_F(LiveHubRoom, EndsForEverybodyAtTheLimit) {
  add_many(limits::live_streams - 1, "person/7");
  EXPECT_TRUE(has_room_for(""));
  const auto last = add("person/8");
  EXPECT_FALSE(has_room_for("person/7"));
  EXPECT_FALSE(has_room_for(""));
  hub_.leave("results/1/en", last.get());
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
  hub_.leave("results/1/en", last.get());
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
  hub_.leave("results/1/en", first.get());
  hub_.leave("results/1/en", first.get());  // As when both ends notice.
  second->ended = false;
  const auto last = add("person/7", "C");
  EXPECT_TRUE(second->ended);
  hub_.publish(std::string(Write::end_of_streams_begins) + "person/7");
  EXPECT_TRUE(last->ended);
}

class HearingListener : public SilentListener {
 public:
  HearingListener() : SilentListener("person/7", "") {}
  void send(const Message& message) override { heard.push_back(*message); }
  std::vector<std::string> heard;
};

/// Renders at once and remembers in which languages.
class LiveHubLanguages : public testing::Test {
 protected:
  std::shared_ptr<HearingListener> add(const std::string& topic) {
    auto listener = std::make_shared<HearingListener>();
    EXPECT_TRUE(hub_.listen(topic, listener));
    while (!jobs_.empty()) run_one();
    return listener;
  }
  void publish(std::string_view topic) {
    hub_.publish(topic);
    while (!jobs_.empty()) run_one();
  }
  void run_one() {
    const auto job = jobs_.back();
    jobs_.pop_back();
    job();
  }

  std::vector<std::string> rendered_;
  std::vector<std::function<void()>> jobs_;
  FakeDatabase database_;
  LiveHub hub_{database_,
               {{"results",
                 [this](Read&, const Words& words, std::int64_t number) {
                   rendered_.push_back(std::to_string(number) + std::string(words.language()));
                   return rendered_.back();
                 }}},
               {.quiet_time = std::chrono::milliseconds(0),
                .run = [this](std::function<void()> job) { jobs_.push_back(std::move(job)); }}};
};

TEST_F(LiveHubLanguages, EachIsRenderedOnceAndHeardByWhoReadsIt) {
  const auto english = add("results/1/en");
  const auto more_english = add("results/1/en");
  const auto accented = add("results/1/en-XA");
  const auto elsewhere = add("results/12/en");
  rendered_.clear();
  publish("results/1");
  EXPECT_EQ(rendered_.size(), 2U);
  EXPECT_EQ(english->heard.back(), "data: 1en\n\n");
  EXPECT_EQ(more_english->heard, english->heard);
  EXPECT_EQ(accented->heard.back(), "data: 1en-XA\n\n");
  EXPECT_EQ(elsewhere->heard.size(), 1U);
}

TEST_F(LiveHubLanguages, AreNotRenderedWhereNobodyListensAnyMore) {
  const auto english = add("results/1/en");
  const auto accented = add("results/1/en-XA");
  hub_.leave("results/1/en-XA", accented.get());
  rendered_.clear();
  publish("results/1");
  EXPECT_EQ(rendered_, std::vector<std::string>{"1en"});
  EXPECT_EQ(accented->heard.size(), 1U);
}

}  // namespace
}  // namespace alongside::live_hub_test
