// The files of an export are packed on a thread for slow things, one question at a time.
#include "slices/opinions/exports/export_routes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <type_traits>

#include "foundation/rooms/room.h"
#include "slices/opinions/map/map_testing.h"

namespace alongside::opinions::export_routes_test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(ExportRoute, HoldsUpNobodyElse) {
  EXPECT_TRUE((std::is_same_v<decltype(&export_of_question), OwnTransactionHandler>));
}

class ExportRoutes : public MapWorld {
 protected:
  void SetUp() override {
    MapWorld::SetUp();
    if (IsSkipped()) return;
    answer_all(0, 30);
    close();
    database().write([&](Write& write) {
      community::found(write, {.name = "Riverside", .language = "en"});
      groups::add_member(write, group, people[0], groups::Role::member, {}, "", now);
      session_ = people::start_session(write, people[0], now).value;
      write.commit();
    });
  }

  Response files() {
    Request request{.words = &Words::in("en"), .site = &site_};
    request.parameters.add("group", std::to_string(group.number));
    request.parameters.add("question", std::to_string(question.number));
    request.cookies.add(std::string(people::session_cookie), session_);
    request.now = now;
    return export_of_question(request, database());
  }

  const Rooms rooms_;
  Site site_{.base_url = "https://alongside.example", .rooms = &rooms_};
  std::string session_;
};
INSTANTIATE_ON_BOTH_DATABASES(ExportRoutes);

TEST_P(ExportRoutes, ArePackedForOneAtATime) {
  {
    const TryGate::Turn somebody_else(gate_of_exports());
    const Response response = files();
    EXPECT_EQ(response.status, 503);
    EXPECT_THAT(response.body, HasSubstr("Files for somebody else are being made just now"));
  }
  for (int twice = 0; twice < 2; ++twice) {
    const Response response = files();
    EXPECT_EQ(response.status, 200);
    EXPECT_THAT(response.body, StartsWith("PK"));
  }
}

}  // namespace
}  // namespace alongside::opinions::export_routes_test
