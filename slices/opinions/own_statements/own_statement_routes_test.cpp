// Codes as they are tried: nobody keeps others out, and a right one leaves nothing of its moment.
#include "slices/opinions/own_statements/own_statement_routes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/rooms/room.h"
#include "slices/opinions/map/map_testing.h"
#include "slices/opinions/own_statements/own_statement_storage.h"
#include "slices/opinions/own_statements/statement_code.h"

namespace alongside::opinions::own_statement_routes_test {
namespace {

using testing::HasSubstr;

constexpr std::string_view right_code = "ABCD-EFGH-JKLM";
constexpr Sql tries_sql{"SELECT COUNT(*) FROM tries"};

class OwnStatementRoutes : public MapWorld {
 protected:
  void SetUp() override {
    MapWorld::SetUp();
    if (IsSkipped()) return;
    database().write([&](Write& write) {
      community::found(write, {.name = "Riverside", .language = "en"});
      for (std::size_t person = 0; person < 2; ++person) {
        groups::add_member(write, group, people[person], groups::Role::member, {}, "", now);
        sessions_.push_back(people::start_session(write, people[person], now).value);
      }
      keep_code(write, question, statements[0], statement_code_print(key, question, right_code));
      write.commit();
    });
  }

  Response tried_by(std::size_t person, std::string_view code) {
    Request request{.words = &Words::in("en"), .site = &site_};
    request.parameters.add("group", std::to_string(group.number));
    request.parameters.add("question", std::to_string(question.number));
    request.cookies.add(std::string(people::session_cookie), sessions_.at(person));
    request.fields.add("code", std::string(code));
    request.now = now;
    return database().write([&](Write& write) { return show_own_statement(request, write); });
  }
  std::int64_t tries_kept() {
    return database().read([](Read& read) { return read.one<std::int64_t>(tries_sql); });
  }

  const Rooms rooms_;
  Site site_{.base_url = "https://alongside.example", .rooms = &rooms_};
  std::vector<std::string> sessions_;
};
INSTANTIATE_ON_BOTH_DATABASES(OwnStatementRoutes);

TEST_P(OwnStatementRoutes, LeaveNoMomentOfARightCode) {
  const Response response = tried_by(0, right_code);
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(response.body, HasSubstr("Statement 0"));
  EXPECT_EQ(tries_kept(), 0);
}

/// All of them come from one address.
TEST_P(OwnStatementRoutes, KeepNobodyElseOut) {
  int wrong = 0;
  while (tried_by(0, "MMMM-MMMM-MMMM").status == 422) ASSERT_LT(++wrong, 1000);
  EXPECT_EQ(tried_by(0, "MMMM-MMMM-MMMM").status, 429);
  EXPECT_EQ(tried_by(0, right_code).status, 429);
  EXPECT_EQ(tried_by(1, right_code).status, 200);
}

}  // namespace
}  // namespace alongside::opinions::own_statement_routes_test
