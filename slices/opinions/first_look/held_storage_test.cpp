// What waits to be looked at: unseen until it is shown, shown in its time, and no sign of when it
// was written.
#include "slices/opinions/first_look/held_storage.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/db/testing.h"
#include "foundation/rooms/ending.h"
#include "foundation/rooms/room.h"
#include "slices/opinions/first_look/held_asking.h"
#include "slices/opinions/first_look/held_tasks.h"
#include "slices/opinions/life/erasing_storage.h"
#include "slices/opinions/own_statements/own_statement_storage.h"
#include "slices/opinions/questions/contribution_storage.h"
#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/questions/statement_storage.h"

namespace alongside::opinions::held_storage_test {
namespace {

const Instant morning =
    Instant{std::chrono::sys_days{std::chrono::year{2027} / 3 / 1}} + std::chrono::hours(6);
using std::chrono::hours;
using std::chrono::minutes;

class HeldStatements : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](Write& write) {
      group_ = groups::add_group(write, {.name = "Asthma clinic group"}, morning);
      for (const char* name : {"Ann", "Bo", "Cleo"}) {
        people_.push_back(people::add_person(write, {.name = name}, morning));
      }
      groups::add_member(write, group_, people_[0], groups::Role::chair, {}, "", morning);
      groups::add_member(write, group_, people_[1], groups::Role::member, {}, "", morning);
      question_ = add_question(write, {.group = group_, .question = "What helps?"}, morning);
      write.commit();
    });
  }

  Id<Statement> hold(Write& write, const std::string& text, Instant at = morning,
                     std::optional<Id<people::Person>> signed_by = {}) const {
    return hold_statement(write, question_,
                          {.text = text, .signed_by = signed_by, .code_print = "print of " + text},
                          held_times(48, at));
  }
  Id<Statement> held(const std::string& text, Instant at = morning,
                     std::optional<Id<people::Person>> signed_by = {}) {
    return database().write([&](Write& write) {
      const auto id = hold(write, text, at, signed_by);
      write.commit();
      return id;
    });
  }
  void run_job(Instant now) {
    const Site site;
    run_all_waiting(database(), {held_statements_job(site)}, now);
  }
  std::optional<Statement> shown(Id<Statement> id) {
    return database().read([&](Read& read) { return find_statement(read, question_, id, ""); });
  }
  Question asked() {
    return database().read([&](Read& read) { return *question_anywhere(read, question_); });
  }

  Id<groups::Group> group_;
  Id<Question> question_;
  std::vector<Id<people::Person>> people_;
};
INSTANTIATE_ON_BOTH_DATABASES(HeldStatements);

TEST_P(HeldStatements, AreChosenByAGroup) {
  database().write([&](Write& write) {
    EXPECT_EQ(first_look_of(write, group_), no_first_look);
    set_first_look(write, group_, 48);
    set_first_look(write, group_, 72);
    EXPECT_EQ(first_look_of(write, group_), 72);
    set_first_look(write, group_, no_first_look);
    EXPECT_EQ(first_look_of(write, group_), no_first_look);
  });
}

TEST_P(HeldStatements, AreNowhereAmongStatements) {
  const auto id = held("Open later");
  EXPECT_FALSE(shown(id));
  EXPECT_EQ(asked().statements_count, 0);
  EXPECT_EQ(asked().removed_count, 0);
  database().read([&](Read& read) {
    EXPECT_FALSE(has_statement_like(read, question_, "Open later"));
    EXPECT_TRUE(statements_of_question(read, question_, 0, 50).empty());
    EXPECT_TRUE(contributed_statements(read, {id.number}).empty());
    EXPECT_TRUE(waits_already(read, question_, "OPEN later."));
    EXPECT_FALSE(waits_already(read, question_, "OPEN later.", id));
    EXPECT_EQ(held_count(read, question_), 1);
    return 0;
  });
}

TEST_P(HeldStatements, AreNotLookedAtBeforeTheirQuarterOfADayIsOver) {
  held("Open later", morning + hours(5));
  database().read([&](Read& read) {
    for (const auto& [at, waiting] :
         {std::pair(morning + hours(5), 0), std::pair(morning + hours(6), 1)}) {
      EXPECT_EQ(std::ssize(held_in_group(read, group_, 0, at, 50)), waiting);
      EXPECT_EQ(held_by_group(read, {group_.number}, at).size(), static_cast<std::size_t>(waiting));
    }
    return 0;
  });
}

TEST_P(HeldStatements, AreShownByThemselvesWhenTheirTimeIsOver) {
  const auto id = held("Open later", morning + hours(1), people_[1]);
  run_job(morning + hours(48) - minutes(1));
  EXPECT_FALSE(shown(id));
  run_job(morning + hours(48));
  ASSERT_TRUE(shown(id));
  EXPECT_EQ(shown(id)->signed_by, people_[1]);
  EXPECT_EQ(asked().statements_count, 1);
  database().read([&](Read& read) {
    EXPECT_EQ(held_count(read, question_), 0);
    EXPECT_EQ(statement_with_code(read, question_, "print of Open later")->id, id);
    return 0;
  });
}

TEST_P(HeldStatements, AreAllShownHoweverManyAreDue) {
  database().write([&](Write& write) {
    for (int n = 0; n < 120; ++n) hold(write, "Idea " + std::to_string(n));
    write.commit();
  });
  run_job(morning + hours(48));
  EXPECT_EQ(asked().statements_count, 120);
}

TEST_P(HeldStatements, DoNotComeTwiceWithTheSameWords) {
  const auto id = held("Open later");
  database().write([&](Write& write) {
    insert_statement(write, question_, "Open LATER", std::nullopt);
    EXPECT_FALSE(show_held(write, question_, id));
    EXPECT_EQ(held_count(write, question_), 0);
    EXPECT_EQ(question_anywhere(write, question_)->statements_count, 1);
  });
}

TEST_P(HeldStatements, LeaveTheirReasonWhenTwoKeepThemBack) {
  const auto id = held("Dr Smith is lazy");
  database().write([&](Write& write) {
    held_contributions().take_out(write, id.number, "It names somebody");
    write.commit();
  });
  EXPECT_FALSE(shown(id));
  EXPECT_EQ(asked().statements_count, 0);
  EXPECT_EQ(asked().removed_count, 1);
  run_job(morning + hours(48));
  database().write([&](Write& write) {
    ASSERT_EQ(removed_statements(write, question_).size(), 1U);
    EXPECT_EQ(removed_statements(write, question_)[0].reason, "It names somebody");
    EXPECT_TRUE(statement_with_code(write, question_, "print of Dr Smith is lazy")->is_out);
    EXPECT_TRUE(put_statement_back(write, question_, id));
    EXPECT_TRUE(find_statement(write, question_, id, ""));
  });
}

constexpr Sql notices_sql{"SELECT COUNT(*) FROM notices WHERE person_id = $1 AND is_over = 0"};
TEST_P(HeldStatements, AreToldToThoseWhoMayLookOnceAQuarter) {
  const auto told = [&](std::size_t person) {
    return database().read(
        [&](Read& read) { return read.one<std::int64_t>(notices_sql, people_[person]); });
  };
  const auto first = held("One", morning);
  const auto second = held("Two", morning + hours(5));
  run_job(morning + hours(5));
  EXPECT_EQ(told(0), 0) << "its moment would tell when it was written";
  run_job(morning + hours(6));
  EXPECT_EQ(told(0), 1);
  EXPECT_EQ(told(1), 0);
  held("Three", morning + hours(7));
  run_job(morning + hours(12));
  EXPECT_EQ(told(0), 1) << "in place of the one before";
  database().write([&](Write& write) {
    for (const auto id : {first, second}) held_contributions().first_look.show(write, id.number);
    write.commit();
  });
  EXPECT_EQ(told(0), 1);
  run_job(morning + hours(72));
  EXPECT_EQ(told(0), 0) << "nothing waits any more";
}

TEST_P(HeldStatements, AreLookedAtAnewWithOtherWords) {
  const auto id = held("Open later");
  database().write([&](Write& write) {
    note_told(write, question_, morning + hours(6));
    const auto own = statement_with_code(write, question_, "print of Open later").value();
    EXPECT_TRUE(own.waits);
    EXPECT_TRUE(own.may_change());
    const auto changed =
        hold_changed(write, question_, own, "Open LATER", held_times(48, morning + hours(13)));
    EXPECT_NE(changed, id);
    EXPECT_TRUE(held_at(write, {id.number}).empty());
    EXPECT_EQ(held_at(write, {changed.number})[0].shown_from, morning + hours(12 + 48));
    EXPECT_EQ(statement_with_code(write, question_, "print of Open later")->id, changed);
    EXPECT_TRUE(note_told(write, question_, morning + hours(18))) << "they are told anew";
  });
}

TEST_P(HeldStatements, TakeInTheNewWordsOfOneThatWasShown) {
  database().write([&](Write& write) {
    const auto shown_id = insert_statement(write, question_, "Harmless", std::nullopt);
    keep_code(write, question_, shown_id, "its print");
    const auto own = statement_with_code(write, question_, "its print").value();
    const auto changed = hold_changed(write, question_, own, "Not so", held_times(24, morning));
    EXPECT_FALSE(find_statement(write, question_, shown_id, ""));
    EXPECT_FALSE(find_statement(write, question_, changed, ""));
    EXPECT_EQ(question_anywhere(write, question_)->statements_count, 0);
    EXPECT_TRUE(statement_with_code(write, question_, "its print")->waits);
  });
}

constexpr Sql all_held_sql{
    "SELECT text, COALESCE(signed_by, 0), look_from, shown_from, told FROM held_statements "
    "ORDER BY text"};
struct HeldRow {
  std::string text;
  std::int64_t signed_by = 0;
  Instant look_from{}, shown_from{};
  std::int64_t told = 0;
  friend bool operator==(const HeldRow&, const HeldRow&) = default;
};
constexpr Sql columns_sql{
    for_sqlite("SELECT name FROM pragma_table_info('held_statements') ORDER BY name"),
    for_postgresql("SELECT column_name::text FROM information_schema.columns "
                   "WHERE table_schema = current_schema() AND table_name = 'held_statements' "
                   "ORDER BY column_name")};
/// Whoever has the database looks twice: what is kept is the same in whichever order and at
/// whatever moments of a quarter of a day they were written.
TEST_P(HeldStatements, TellNothingOfOrderAndMoment) {
  const auto rows_when_written = [&](std::vector<std::pair<std::string, Instant>> in_order) {
    return database().write([&](Write& write) {  // Undone at its end.
      for (const auto& [text, at] : in_order) hold(write, text, at);
      return write.all<HeldRow>(all_held_sql);
    });
  };
  const auto one = rows_when_written({{"A", morning}, {"B", morning + hours(5)}});
  ASSERT_EQ(one.size(), 2U);
  EXPECT_EQ(rows_when_written({{"B", morning + minutes(1)}, {"A", morning + minutes(2)}}), one);
  database().read([](Read& read) {
    EXPECT_EQ(read.all<std::string>(columns_sql),
              (std::vector<std::string>{"code_print", "id", "look_from", "question_id",
                                        "shown_from", "signed_by", "text", "text_tag", "told"}));
    return 0;
  });
}

/// Looked at, listed and shown in the order of numbers, which are random: the first that was
/// written is not first more often than others.
TEST_P(HeldStatements, StandInNoOrder) {
  int first_first = 0;
  constexpr int tries = 60;
  database().write([&](Write& write) {
    for (int n = 0; n < tries; ++n) {
      const auto first = hold(write, "First " + std::to_string(n));
      const auto second = hold(write, "Second " + std::to_string(n));
      const auto listed = held_in_group(write, group_, 0, morning + hours(6), 50);
      const auto due = held_to_show(write, question_, morning + hours(48), 50);
      ASSERT_EQ(listed.size(), 2U);
      ASSERT_EQ(due.size(), 2U);
      EXPECT_EQ(listed[0].id, due[0]);
      first_first += due[0] == first ? 1 : 0;
      for (const auto id : {first, second}) drop_held(write, question_, id);
    }
  });
  EXPECT_GT(first_first, tries / 6);
  EXPECT_LT(first_first, tries - tries / 6);
}

TEST_P(HeldStatements, GoWithTheirAuthorOrStayWithoutTheName) {
  const SecretKey key{1};
  for (const SignedWords words : {SignedWords::stay, SignedWords::go}) {
    database().write([&](Write& write) {  // Undone at its end.
      hold(write, "Signed", morning, people_[1]);
      hold(write, "Not signed");
      EXPECT_EQ(held_signed_by(write, question_, people_[1]).size(), 1U);
      const Site site;
      std::int64_t reached = 0;
      const OfPerson of{.site = site, .person = people_[1], .now = morning, .signed_words = words};
      while (erase_person(write, key, of, reached) == Erased::in_part) {
      }
      EXPECT_TRUE(held_signed_by(write, question_, people_[1]).empty());
      EXPECT_EQ(held_count(write, question_), words == SignedWords::go ? 1 : 2);
    });
  }
}

constexpr Sql left_sql{
    "SELECT (SELECT COUNT(*) FROM held_statements) + (SELECT COUNT(*) FROM first_looks)"};
TEST_P(HeldStatements, GoWithTheirGroup) {
  database().write([&](Write& write) {
    for (int n = 0; n < 30; ++n) hold(write, "Idea " + std::to_string(n));
    set_first_look(write, group_, 48);
    const Site site;
    std::int64_t reached = 0;
    const OfGroup of{.site = site, .group = group_, .now = morning};
    while (erase_group(write, of, reached) == Erased::in_part) {
    }
    EXPECT_EQ(write.one<std::int64_t>(left_sql), 0);
  });
}

}  // namespace
}  // namespace alongside::opinions::held_storage_test
