#include <algorithm>

#include "foundation/db/testing.h"
#include "slices/moderation/life_storage.h"
#include "slices/moderation/moving_storage.h"
#include "slices/moderation/reporter_tag.h"

namespace alongside::moderation::storage_test {
namespace {

constexpr std::string_view kind = "statements";
const Instant now = instant_from_microseconds(1'764'500'000'000'000);
const Instant soon = next_hour(now);
const SecretKey key{4, 5, 6};

class ModerationStorage : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](Write& write) {
      group_ = groups::add_group(write, {.name = "Friends"}, now);
      ann_ = people::add_person(write, {.name = "Ann"}, now);
      bo_ = people::add_person(write, {.name = "Bo"}, now);
      write.commit();
    });
  }
  Which which(std::int64_t number) const { return {kind, number, group_}; }
  void report(Write& write, std::int64_t number, Id<people::Person> by, Worry worry) {
    open_matter(write, which(number), {soon, false});
    save_report(write, which(number), {.tag = tag(number, by), .worry = worry, .shown_from = soon});
  }
  static std::string tag(std::int64_t number, Id<people::Person> person) {
    return reporter_tag(key, kind, number, person);
  }
  void propose(Write& write, std::int64_t number, Id<people::Person> by) {
    open_matter(write, which(number), {now, false});
    save_proposal(write, which(number), {.person = by.number, .settled = true},
                  {.outcome = Outcome::stays, .words = {}}, now);
  }
  void erase(Write& write, Id<people::Person> person) {
    const Site site;
    std::int64_t reached = 0;
    const OfPerson of{.site = site, .person = person, .now = now};
    while (erase_person(write, key, of, reached) == Erased::in_part) {
    }
  }

  Id<groups::Group> group_;
  Id<people::Person> ann_, bo_;
};
INSTANTIATE_ON_BOTH_DATABASES(ModerationStorage);

TEST_P(ModerationStorage, ShowsAReportFromTheNextHourWhateverElseIsShown) {
  database().write([&](Write& write) {
    propose(write, 7, ann_);
    report(write, 7, bo_, Worry::hurts);
    EXPECT_EQ(find_matter(write, which(7))->shown_from, now);
    EXPECT_TRUE(worries_about(write, which(7), soon - std::chrono::seconds(1)).empty());
    EXPECT_EQ(worries_about(write, which(7), soon), std::vector{Worry::hurts});
  });
}

constexpr Sql tags_kept_sql{"SELECT COUNT(*) FROM moderation_reports WHERE reporter_tag = $1"};
TEST_P(ModerationStorage, GoesAlongWithWhatItsAuthorChanges) {
  database().write([&](Write& write) {
    open_matter(write, which(7), {now, true});
    report(write, 7, bo_, Worry::hurts);
    propose(write, 7, ann_);
    save_proposal(write, which(7), {.person = bo_.number, .settled = true},
                  {.outcome = Outcome::taken_out, .words = "It names a person"}, now);
    save_note(write, which(7), "About a person");
    const auto before = find_matter(write, which(7));
    move_matter(write, {.kind = kind, .from = 7, .to = 8});
    EXPECT_FALSE(find_matter(write, which(7)));
    const auto after = find_matter(write, which(8));
    ASSERT_TRUE(after);
    EXPECT_EQ(after->id, before->id);
    EXPECT_EQ(after->shown_from, before->shown_from);
    EXPECT_EQ(after->two_sides, before->two_sides);
    EXPECT_EQ(worries_about(write, which(8), soon), std::vector{Worry::hurts});
    // With the key neither.
    EXPECT_EQ(write.one<std::int64_t>(tags_kept_sql, tag(7, bo_)), 0);
    EXPECT_EQ(write.one<std::int64_t>(tags_kept_sql, tag(8, bo_)), 0);
    // "It stays" was said of the old words.
    const auto proposals = proposals_about(write, which(8));
    ASSERT_EQ(proposals.size(), 1U);
    EXPECT_EQ(proposals[0].outcome, Outcome::taken_out);
    EXPECT_EQ(notes_of(write, kind, {7, 8}).size(), 1U);
    EXPECT_EQ(notes_of(write, kind, {8}).at(0).note, "About a person");
  });
}

TEST_P(ModerationStorage, WaitsForNobodyAboutWhatItsAuthorWithdrew) {
  database().write([&](Write& write) {
    report(write, 7, bo_, Worry::hurts);
    propose(write, 7, ann_);
    save_note(write, which(7), "About a person");
    move_matter(write, {.kind = kind, .from = 7, .to = 0});
    EXPECT_FALSE(find_matter(write, which(7)));
    EXPECT_TRUE(proposals_about(write, which(7)).empty());
    EXPECT_TRUE(notes_of(write, kind, {7}).empty());
  });
}

TEST_P(ModerationStorage, KeepsEachWorryOfTheSamePerson) {
  database().write([&](Write& write) {
    report(write, 7, bo_, Worry::dangerous);
    report(write, 7, bo_, Worry::hurts);
    report(write, 7, bo_, Worry::hurts);
    EXPECT_EQ(worries_about(write, which(7), soon), (std::vector{Worry::hurts, Worry::dangerous}))
        << "one that goes would tell when somebody reported again";
  });
}

constexpr Sql tags_sql{"SELECT reporter_tag FROM moderation_reports ORDER BY reporter_tag"};
TEST_P(ModerationStorage, KeepsWhatSomebodyReportedWhoRemovedTheirAccount) {
  database().write([&](Write& write) {
    report(write, 7, bo_, Worry::hurts);
    report(write, 7, ann_, Worry::distressing);
    erase(write, bo_);
    EXPECT_EQ(worries_about(write, which(7), soon),
              (std::vector{Worry::hurts, Worry::distressing}));
    const auto tags = write.all<std::string>(tags_sql);
    ASSERT_EQ(tags.size(), 2U);
    EXPECT_EQ(std::ranges::count(tags, tag(7, bo_)), 0) << "the key still leads to them";
    EXPECT_EQ(std::ranges::count(tags, tag(7, ann_)), 1);
    for (const std::string& one : tags) EXPECT_EQ(one.size(), tag(7, ann_).size());
  });
}

TEST_P(ModerationStorage, CountsWhatWaitsInEachGroup) {
  database().write([&](Write& write) {
    const auto other = groups::add_group(write, {.name = "Others"}, now);
    propose(write, 7, ann_);
    propose(write, 8, bo_);
    report(write, 9, bo_, Worry::hurts);
    EXPECT_EQ(matters_by_group(write, {group_.number, other.number}, now),
              (std::map<std::int64_t, std::int64_t>{{group_.number, 2}}));
    EXPECT_EQ(matters_by_group(write, {group_.number}, soon).at(group_.number), 3);
  });
}

TEST_P(ModerationStorage, CountsWhatElseSomebodyProposed) {
  database().write([&](Write& write) {
    for (const std::int64_t number : {7, 8, 9}) propose(write, number, ann_);
    propose(write, 7, bo_);
    EXPECT_EQ(count_other_proposals(write, which(7), ann_), 2);
    EXPECT_EQ(count_other_proposals(write, which(10), ann_), 3);
    EXPECT_EQ(count_other_proposals(write, which(7), bo_), 0);
  });
}

TEST_P(ModerationStorage, KeepsWhetherTwoSidesWereThere) {
  database().write([&](Write& write) {
    open_matter(write, which(7), {soon, true});
    open_matter(write, which(7), {now, false});
    EXPECT_TRUE(find_matter(write, which(7))->two_sides);
    EXPECT_EQ(find_matter(write, which(7))->shown_from, now);
  });
}

TEST_P(ModerationStorage, GoesThroughAllThatIsWaitedFor) {
  database().write([&](Write& write) {
    propose(write, 7, ann_);
    propose(write, 8, ann_);
    ask_author(write, which(8), bo_, "Other words");
    ask_author(write, which(9), bo_, "Other words");
    ask_author(write, {"names", 8, group_}, bo_, "Other words");
    std::vector<std::string> seen;
    Looked after;
    while (true) {
      const auto next = looked_after(write, after, 2);
      if (next.empty()) break;
      for (const Looked& one : next) seen.push_back(std::to_string(one.contribution) + one.kind);
      after = next.back();
    }
    EXPECT_EQ(seen,
              (std::vector<std::string>{"7statements", "8names", "8statements", "9statements"}));
    EXPECT_EQ(wordings_for(write, bo_, 20).size(), 3U);
    EXPECT_TRUE(wordings_for(write, ann_, 20).empty());
  });
}

}  // namespace
}  // namespace alongside::moderation::storage_test
