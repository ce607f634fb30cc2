#include "slices/moderation/decision.h"

#include <gtest/gtest.h>

#include <map>
#include <vector>

#include "foundation/base/random.h"

namespace alongside::moderation::decision_test {
namespace {

const Matter matter{.text = "The waiting room is to cold in winter."};

TEST(Decision, NeedsAnOutcomeThatFits) {
  EXPECT_EQ(accept_proposal({}, matter).problems().front().field, "outcome");
  EXPECT_FALSE(accept_proposal({.outcome = "put_back"}, matter));
  EXPECT_TRUE(accept_proposal({.outcome = "stays"}, matter));
  const Matter out{.text = "x", .is_out = true};
  EXPECT_TRUE(accept_proposal({.outcome = "put_back"}, out));
  for (const char* outcome : {"stays", "content_note", "mended", "taken_out"}) {
    EXPECT_FALSE(
        accept_proposal({.outcome = outcome, .note = "a", .text = "a", .reason = "a"}, out));
  }
  EXPECT_FALSE(
      accept_proposal({.outcome = "mended", .text = "a"}, {.text = "x", .can_be_mended = false}));
}

TEST(Decision, OfWhatIsLookedAtFirstIsOnlyToKeepItBack) {
  const Matter waits{.text = "x", .can_be_mended = false, .waits = true};
  for (const Outcome outcome : outcomes) {
    const ProposalForm form{
        .outcome = std::string(name_of(outcome)), .note = "a", .text = "a", .reason = "a"};
    EXPECT_EQ(static_cast<bool>(accept_proposal(form, waits)), outcome == Outcome::kept_back);
  }
  EXPECT_FALSE(accept_proposal({.outcome = "kept_back", .reason = "a"}, matter));
  EXPECT_EQ(accept_proposal({.outcome = "kept_back"}, waits).problems().front().field, "reason");
  EXPECT_TRUE(needs_sides(waits, {.outcome = Outcome::kept_back, .words = "a"}));
}

TEST(Decision, NeedsItsWords) {
  EXPECT_EQ(accept_proposal({.outcome = "taken_out"}, matter).problems().front().field, "reason");
  EXPECT_EQ(accept_proposal({.outcome = "content_note"}, matter).problems().front().field, "note");
  EXPECT_EQ(
      accept_proposal({.outcome = "mended", .text = matter.text}, matter).problems().front().field,
      "text");
  EXPECT_EQ(accept_proposal({.outcome = "taken_out", .reason = "It names a nurse"}, matter)->words,
            "It names a nurse");
}

TEST(Decision, MendsTypingErrorsAtOnceAndAsksOfOtherWords) {
  EXPECT_EQ(mending_of(matter, "The wating room is to cold in winter."), Mending::at_once);
  EXPECT_EQ(mending_of(matter, "The waiting room is warm."), Mending::put_beside);
  EXPECT_EQ(mending_of({.text = matter.text, .is_signed = true}, "The waiting room is warm."),
            Mending::ask_author);
}

TEST(Decision, IsNotForTheAuthorNorForWhoCameLater) {
  const Decider one{.person = 1, .side = 1, .settled = true};
  EXPECT_TRUE(problems_of_proposing(true, one).empty());
  EXPECT_FALSE(problems_of_proposing(true, {.person = 1, .side = 1, .settled = false}).empty());
  EXPECT_FALSE(problems_of_proposing(true, {.person = 1, .side = 0, .settled = true}).empty());
  EXPECT_TRUE(problems_of_proposing(false, {.person = 1, .side = 0, .settled = true}).empty());
  EXPECT_FALSE(
      problems_of_proposing(false, {.person = 1, .settled = true, .is_author = true}).empty());
}

TEST(Decision, NeedsTwoWhoWereBothThereBefore) {
  const Decider one{.person = 1, .side = 1, .settled = true};
  const Decider other{.person = 2, .side = 2, .settled = true};
  EXPECT_TRUE(problems_of_agreeing(true, one, other).empty());
  Decider came_later = one;
  came_later.settled = false;
  EXPECT_FALSE(problems_of_agreeing(true, came_later, other).empty());
  EXPECT_FALSE(problems_of_agreeing(false, came_later, other).empty());
  Decider without_side = one;
  without_side.side = 0;
  EXPECT_FALSE(problems_of_agreeing(true, without_side, other).empty()) << "no side is no side";
  EXPECT_TRUE(problems_of_agreeing(false, without_side, other).empty());
}

TEST(Decision, NeedsTwoSidesAlsoWhenSomeOfThemLeft) {
  const Instant then = instant_from_microseconds(1'790'000'000'000'000);
  const CameUp came_up{then, true};
  EXPECT_TRUE(two_sides_decide(true, std::nullopt, then));
  EXPECT_FALSE(two_sides_decide(false, std::nullopt, then));
  EXPECT_TRUE(two_sides_decide(false, came_up, then + std::chrono::days(29)));
  EXPECT_FALSE(two_sides_decide(false, came_up, then + std::chrono::days(30)));
  EXPECT_FALSE(two_sides_decide(false, CameUp{then, false}, then));
  EXPECT_TRUE(two_sides_decide(true, CameUp{then, false}, then)) << "there are two now";
}

struct Account {
  std::int64_t human = 0;
  Decider decider;
};

struct Proposed {
  std::size_t by = 0;
  std::int64_t side = 0;
};

/// A human may have several accounts, all of one side when a matter comes up; may make more, may
/// move them to another side or to none while it is open, and propose with each of them.
class World {
 public:
  explicit World(std::uint64_t seed) : random_(seed) {
    const std::uint64_t humans = 2 + random_.below(4);
    for (std::uint64_t human = 0; human < humans; ++human) {
      const std::int64_t side = 1 + static_cast<std::int64_t>(random_.below(2));
      for (std::uint64_t more = 0; more <= random_.below(3); ++more) join(human, side, true);
    }
    accounts_[random_.below(accounts_.size())].decider.is_author = true;
  }

  void act() {
    const std::uint64_t kind = random_.below(10);
    const std::size_t at = random_.below(accounts_.size());
    Account& one = accounts_[at];
    if (kind == 0) {
      join(static_cast<std::uint64_t>(one.human), 1 + static_cast<std::int64_t>(random_.below(2)),
           false);
    } else if (kind == 1) {
      one.decider.side = static_cast<std::int64_t>(random_.below(3));
      one.decider.settled = false;
    } else if (kind < 5) {
      // Somebody unsettled may have done so before anybody knew of the matter.
      proposed_.push_back({at, one.decider.side});
    } else if (!proposed_.empty()) {
      const Proposed& proposal = proposed_[random_.below(proposed_.size())];
      const Account& by = accounts_[proposal.by];
      Decider first = by.decider;
      first.side = proposal.side;
      if (problems_of_agreeing(true, first, one.decider).empty()) decided(by, one);
    }
  }
  int decisions() const { return decisions_; }

 private:
  void join(std::uint64_t human, std::int64_t side, bool settled) {
    const auto number = static_cast<std::int64_t>(accounts_.size()) + 1;
    accounts_.push_back(
        {static_cast<std::int64_t>(human), {.person = number, .side = side, .settled = settled}});
  }
  void decided(const Account& first, const Account& second) {
    ++decisions_;
    EXPECT_NE(first.human, second.human) << "one human decided alone";
    EXPECT_FALSE(second.decider.is_author);
    EXPECT_TRUE(first.decider.settled && second.decider.settled);
    proposed_.clear();
  }

  Random random_;
  std::vector<Account> accounts_;
  std::vector<Proposed> proposed_;
  int decisions_ = 0;
};

TEST(Decision, NoSequenceOfActsLetsOneHumanDecideAlone) {
  int decisions = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    World world(seed);
    for (int step = 0; step < 60; ++step) world.act();
    decisions += world.decisions();
  }
  EXPECT_GT(decisions, 400) << "the test decides too little to tell anything";
}

}  // namespace
}  // namespace alongside::moderation::decision_test
