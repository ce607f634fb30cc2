#include "foundation/http/live_hub.h"

#include <gtest/gtest.h>

#include "foundation/base/limits.h"
#include "foundation/http/fake_database.h"

namespace alongside::live_hub_test {
namespace {

class SilentListener : public LiveListener {
 public:
  explicit SilentListener(std::string reader) : reader_(std::move(reader)) {}
  void send(const Message&) override {}
  void end() override {}
  std::string_view reader() const override { return reader_; }

 private:
  const std::string reader_;
};

class LiveHubRoom : public testing::Test {
 protected:
  std::shared_ptr<SilentListener> add(const std::string& reader) {
    auto listener = std::make_shared<SilentListener>(reader);
    EXPECT_TRUE(hub_.listen("results/1", listener));
    return listener;
  }
  void add_many(std::size_t count, const std::string& reader) {
    for (std::size_t n = 0; n < count; ++n) add(reader);
  }

  FakeDatabase database_;
  LiveHub hub_{database_,
               {{"results", [](Read&, std::int64_t) { return std::string(); }}},
               {.run = [](const std::function<void()>&) {}}};
};

TEST_F(LiveHubRoom, IsKeptForReadersWhereStrangersAreMany) {
  add_many(limits::live_streams_of_strangers - 1, "");
  const auto last = add("");
  EXPECT_FALSE(hub_.has_room_for(""));
  EXPECT_TRUE(hub_.has_room_for("person/7"));
  hub_.leave("results/1", last.get());
  EXPECT_TRUE(hub_.has_room_for(""));
}

TEST_F(LiveHubRoom, EndsForEverybodyAtTheLimit) {
  add_many(limits::live_streams - 1, "person/7");
  EXPECT_TRUE(hub_.has_room_for(""));
  const auto last = add("person/8");
  EXPECT_FALSE(hub_.has_room_for("person/7"));
  EXPECT_FALSE(hub_.has_room_for(""));
  hub_.leave("results/1", last.get());
  EXPECT_TRUE(hub_.has_room_for("person/7"));
  hub_.forget_all();
  add_many(limits::live_streams_of_strangers - 1, "");
  EXPECT_TRUE(hub_.has_room_for(""));
}

}  // namespace
}  // namespace alongside::live_hub_test
