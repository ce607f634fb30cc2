#include "foundation/db/testing.h"
#include "foundation/told/told_storage.h"
#include "slices/fates/fate_storage.h"
#include "slices/fates/life_storage.h"
#include "slices/fates/moving_storage.h"
#include "slices/fates/published/publishing_storage.h"
#include "slices/fates/telling_asking.h"

namespace alongside::fates::storage_test {
namespace {

constexpr std::string_view kind = "statements";

class FateStorage : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](Write& write) {
      group_ = groups::add_group(write, {.name = "Friends"}, now_);
      ann_ = people::add_person(write, {.name = "Ann"}, now_);
      bo_ = people::add_person(write, {.name = "Bo"}, now_);
      write.commit();
    });
  }
  Contribution contribution(std::int64_t number) const {
    return {.number = number, .whole = 7, .group = group_, .text = "Seats", .path = "/"};
  }
  void say_of(Write& write, std::int64_t number, Id<people::Person> by, State state,
              const std::string& reason) {
    const Contribution one = contribution(number);
    save_step(write, {kind, one, by, now_},
              {.state = state, .percent = {}, .asked_whom = {}, .reason = reason});
  }
  void publish(Write& write, std::int64_t number) {
    const std::int64_t page = publish_group(write, group_, "Friends", now_);
    const Contribution one = contribution(number);
    copy_line(write, page,
              {.kind = kind,
               .contribution = one,
               .title = "What should we have?",
               .step = latest_of(write, kind, number)->step,
               .now = now_},
              Copied::whole);
  }
  void erase(Write& write, Id<people::Person> person, SignedWords words) {
    const Site site;
    std::int64_t reached = 0;
    const OfPerson of{.site = site, .person = person, .now = now_, .signed_words = words};
    while (erase_person(write, of, reached) == Erased::in_part) {
    }
  }

  const Instant now_ = instant_from_microseconds(1'764'500'000'000'000);
  Id<groups::Group> group_;
  Id<people::Person> ann_, bo_;
};
INSTANTIATE_ON_BOTH_DATABASES(FateStorage);

constexpr Sql progress_left_sql{"SELECT COUNT(*) FROM fate_progress WHERE group_id = $1"};
constexpr Sql lines_of_sql{"SELECT COUNT(*) FROM fate_page_lines WHERE contribution = $1"};
TEST_P(FateStorage, GoesAlongWithWhatItsAuthorChanges) {
  database().write([&](Write& write) {
    say_of(write, 1, ann_, State::being_looked_at, "");
    say_of(write, 1, bo_, State::will_be_done, "In March");
    say_of(write, 2, bo_, State::will_be_done, "In May");
    publish(write, 1);
    move_fate(write, {.kind = kind, .from = 1, .to = 8});
    EXPECT_FALSE(latest_of(write, kind, 1));
    EXPECT_EQ(latest_of(write, kind, 8)->step.reason, "In March");
    EXPECT_EQ(steps_of(write, kind, 8).size(), 2U);
    EXPECT_EQ(latest_of(write, kind, 2)->step.reason, "In May");
    EXPECT_EQ(write.one<std::int64_t>(lines_of_sql, std::int64_t{1}), 0);
    EXPECT_EQ(write.one<std::int64_t>(lines_of_sql, std::int64_t{8}), 1);
    EXPECT_EQ(known_wholes(write, kind, {7}).at(0).answered, 2);
  });
}

TEST_P(FateStorage, IsAsFarAsWhatIsDoneAboutItWhereAnotherRoomKnows) {
  database().write([&](Write& write) {
    const auto percent = [&](std::int64_t number) {
      return latest_of(write, kind, number)->step.percent;
    };
    const auto progress = [&](std::int64_t number, std::optional<std::int64_t> now) {
      follow_progress(write, {.kind = kind, .number = number, .group = group_, .percent = now});
    };
    progress(1, 10);  // Also before anybody answered.
    const Contribution one = contribution(1);
    save_step(write, {kind, one, ann_, now_},
              {.state = State::under_way, .percent = 60, .asked_whom = {}, .reason = "We paint"});
    EXPECT_EQ(percent(1), 10);
    progress(1, 35);
    EXPECT_EQ(percent(1), 35);
    EXPECT_EQ(newest_in(write, group_, 5).at(0).step.percent, 35);
    EXPECT_EQ(steps_of(write, kind, 1).at(0).percent, 60) << "what was said stays";
    move_fate(write, {.kind = kind, .from = 1, .to = 8});
    EXPECT_EQ(percent(8), 35);
    progress(8, std::nullopt);
    EXPECT_EQ(percent(8), 60);
    progress(8, 35);
    say_of(write, 8, ann_, State::done, "It is painted");
    EXPECT_EQ(percent(8), std::nullopt) << "of what is under way alone";
    const Site site;
    std::int64_t reached = 0;
    while (erase_group(write, {.site = site, .group = group_, .now = now_}, reached) ==
           Erased::in_part) {
    }
    EXPECT_EQ(write.one<std::int64_t>(progress_left_sql, group_), 0);
  });
}

TEST_P(FateStorage, KeepsEarlierAnswersAndCountsTheLatest) {
  database().write([&](Write& write) {
    say_of(write, 1, ann_, State::being_looked_at, "");
    say_of(write, 1, bo_, State::will_be_done, "In March");
    say_of(write, 1, ann_, State::done, "It is there");
    say_of(write, 2, ann_, State::being_looked_at, "");
    const auto steps = steps_of(write, kind, 1);
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps.front().state, State::done);
    EXPECT_EQ(steps.back().said_by, ann_);
    EXPECT_EQ(latest_of(write, kind, 1)->step.reason, "It is there");
    EXPECT_FALSE(latest_of(write, "stories", 1));
    const auto known = known_wholes(write, kind, {7});
    ASSERT_EQ(known.size(), 1U);
    EXPECT_EQ(known.front().answered, 1);
    EXPECT_EQ(known.front().done, 1);
    EXPECT_EQ(known.front().looked_at, 1);
    set_gone(write, kind, 1, true);
    EXPECT_EQ(known_wholes(write, kind, {7}).front().answered, 0);
    set_gone(write, kind, 1, false);
    EXPECT_EQ(known_wholes(write, kind, {7}).front().answered, 1);
  });
}

TEST_P(FateStorage, WhoLooksAtItHasTakenItOnUntilItIsDone) {
  database().write([&](Write& write) {
    say_of(write, 1, ann_, State::being_looked_at, "");
    EXPECT_EQ(count_taken_on(write, group_, ann_), 1);
    say_of(write, 1, bo_, State::under_way, "Two of five");
    EXPECT_EQ(count_taken_on(write, group_, ann_), 1) << "an answer of another ends nothing";
    say_of(write, 1, bo_, State::done, "All five");
    EXPECT_EQ(count_taken_on(write, group_, ann_), 0);
    say_of(write, 2, bo_, State::being_looked_at, "");
    const Site site;
    end_taken_on(write, {.site = site, .group = group_, .person = bo_, .now = now_});
    EXPECT_EQ(count_taken_on(write, group_, bo_), 0);
  });
}

TEST_P(FateStorage, ComparesWithReasonsOfOthersAlone) {
  database().write([&](Write& write) {
    say_of(write, 1, ann_, State::will_be_done, "In March");
    say_of(write, 2, ann_, State::will_be_done, "In May");
    EXPECT_EQ(other_reasons(write, group_, kind, 1, 200), std::vector<std::string>{"In May"});
  });
}

TEST_P(FateStorage, PublishedPagesStayWhenTheGroupEnds) {
  database().write([&](Write& write) {
    say_of(write, 1, ann_, State::done, "It is there");
    publish(write, 1);
    const auto page = public_page_of(write, group_);
    ASSERT_TRUE(page);
    const auto below = public_pages_below(write, page->address, 1);
    ASSERT_EQ(below.size(), 1U);
    const Site site;
    std::int64_t reached = 0;
    const OfGroup of{.site = site, .group = group_, .now = now_};
    while (erase_group(write, of, reached) == Erased::in_part) {
    }
    EXPECT_TRUE(steps_of(write, kind, 1).empty());
    EXPECT_FALSE(public_page_of(write, group_));
    const auto left = public_page(write, below.front().address);
    ASSERT_TRUE(left);
    EXPECT_EQ(left->group, std::nullopt);
    EXPECT_EQ(left->whole, std::nullopt);
    ASSERT_EQ(public_lines(write, left->address, 0, 50).size(), 1U);
    EXPECT_EQ(public_lines(write, left->address, 0, 50).front().reason, "It is there");
  });
}

TEST_P(FateStorage, NamesNobodyWhoRemovedTheirAccount) {
  database().write([&](Write& write) {
    say_of(write, 1, ann_, State::done, "It is there");
    say_of(write, 2, bo_, State::done, "This is, too");
    say_of(write, 3, bo_, State::being_looked_at, "");
    publish(write, 1);
    publish(write, 2);
    erase(write, ann_, SignedWords::stay);
    erase(write, bo_, SignedWords::go);
    EXPECT_EQ(latest_of(write, kind, 1)->step.said_by, std::nullopt);
    EXPECT_EQ(latest_of(write, kind, 1)->step.reason, "It is there");
    EXPECT_EQ(latest_of(write, kind, 2)->step.reason, "");
    EXPECT_EQ(latest_of(write, kind, 3)->taken_by, std::nullopt);
    const auto page = public_pages_below(write, public_page_of(write, group_)->address, 1);
    const auto lines = public_lines(write, page.front().address, 0, 50);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].reason, "It is there");
    EXPECT_EQ(lines[1].reason, "");
  });
}

TEST_P(FateStorage, TakesWordsAwayAlsoWhereALaterAnswerWasNotPublished) {
  database().write([&](Write& write) {
    say_of(write, 1, bo_, State::will_be_done, "In March");
    publish(write, 1);
    say_of(write, 1, ann_, State::done, "It is there");  // The group had stopped publishing.
    erase(write, ann_, SignedWords::go);
    const auto page = public_pages_below(write, public_page_of(write, group_)->address, 1);
    EXPECT_EQ(public_lines(write, page.front().address, 0, 50).front().reason, "In March");
    erase(write, bo_, SignedWords::go);
    EXPECT_EQ(public_lines(write, page.front().address, 0, 50).front().reason, "");
  });
}

TEST_P(FateStorage, WordsComeIntoWhatWasPublishedAndWhatIsGoneGoes) {
  database().write([&](Write& write) {
    say_of(write, 1, ann_, State::done, "It is there");
    publish(write, 1);
    const auto page = public_page_of(write, group_)->address;
    Contribution mended = contribution(1);
    mended.text = "Chairs";
    copy_line(write, page,
              {.kind = kind,
               .contribution = mended,
               .title = "What should we have?",
               .step = {.state = State::will_not_be_done, .reason = "Not published"},
               .now = now_},
              Copied::new_words);
    const auto whole = public_pages_below(write, page, 1).front().address;
    EXPECT_EQ(public_lines(write, whole, 0, 50).front().text, "Chairs");
    EXPECT_EQ(public_lines(write, whole, 0, 50).front().reason, "It is there");
    delete_line(write, kind, 1);
    EXPECT_TRUE(public_lines(write, whole, 0, 50).empty());
  });
}

/// In summer the community's day begins at 23:00 UTC.
TEST_P(FateStorage, TellsOncePerDayOfTheCommunitysCalendar) {
  using namespace std::chrono;
  const auto utc = [](unsigned day, int hour) {
    return sys_days(year(2026) / July / std::chrono::day(day)) + hours(hour);
  };
  database().write([&](Write& write) {
    say_of(write, 1, ann_, State::done, "It is there");
    for (const Instant at : {utc(14, 23), utc(15, 10), utc(15, 22), utc(15, 23)}) {
      tell_of_answer(write, kind, contribution(1), at);
    }
    std::vector<std::int64_t> occasions;
    for (std::int64_t id = 1; id <= 4; ++id)
      occasions.push_back(find_telling(write, {id})->occasion);
    EXPECT_EQ(occasions[0], occasions[1]);
    EXPECT_EQ(occasions[0], occasions[2]);
    EXPECT_EQ(occasions[0] + 1, occasions[3]);
  });
}

TEST_P(FateStorage, SettingsAreKept) {
  database().write([&](Write& write) {
    EXPECT_EQ(settings_of(write, group_).weeks, weeks_unless_set);
    save_settings(write, group_, {.weeks = 4, .publishes = true});
    EXPECT_EQ(settings_of(write, group_).weeks, 4);
    EXPECT_TRUE(settings_of(write, group_).publishes);
  });
}

}  // namespace
}  // namespace alongside::fates::storage_test
