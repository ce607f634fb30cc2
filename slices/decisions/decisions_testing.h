// A group that decides, for tests of storage.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/testing.h"
#include "foundation/http/request.h"
#include "slices/decisions/deciding/ballot_storage.h"
#include "slices/decisions/deciding/round_storage.h"
#include "slices/decisions/deciding/telling_asking.h"
#include "slices/decisions/outcome/closing_storage.h"
#include "slices/decisions/outcome/closing_tasks.h"
#include "slices/decisions/proposals/proposal_storage.h"

namespace alongside::decisions {

class DecisionsOnBothDatabases : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    site_.key.fill(7);
    database().write([&](Write& write) {
      group_ = groups::add_group(write, {.name = "Friends"}, begun_ - std::chrono::hours(24) * 30);
      write.commit();
    });
  }

  void add_people(int count, const char* side) {
    database().write([&](Write& write) {
      for (int n = 0; n < count; ++n) {
        const std::string name = "Somebody " + std::to_string(people_.size());
        const auto person = people::add_person(
            write, {.name = name, .email = {}, .pronouns = {}, .passphrase_hash = {}}, begun_);
        groups::add_member(write, group_, person, groups::Role::member, {}, side,
                           begun_ - std::chrono::hours(24) * 20, groups::SeenBy::group);
        groups::Member member;
        member.group.id = group_;
        member.visit.person = people::Person{.id = person};
        member.constituency = groups::shown_side(write, group_, person);
        people_.push_back(member);
      }
      write.commit();
    });
  }

  void begin(const Plan& plan) {
    database().write([&](Write& write) {
      proposal_ = add_proposal(write, people_.front(), words_, begun_ - std::chrono::hours(24) * 5);
      const Proposal proposal = *proposal_anywhere(write, proposal_);
      save_plan(write, proposal, plan, begun_);
      const Round round = rounds_of(write, proposal_).front();
      start_round(write, proposal, round, electorate_of(write, group_, plan.voices), closes_at_,
                  begun_);
      set_stage(write, proposal_, Stage::deciding);
      tell_of_start(write, proposal, round, {closes_at_, closes_at_ + std::chrono::hours(24)},
                    begun_);
      round_ = rounds_of(write, proposal_).front();
      write.commit();
    });
  }

  /// As the handler does it, in one write; false where it was not taken.
  bool answer(const groups::Member& member, const GivenAnswer& given, Instant now) {
    return database().write([&](Write& write) {
      const auto round = round_anywhere(write, round_.id);
      if (!round->takes_answers(now)) return false;
      save_ballot(write, round->id, member, voter_in(site_.key, *round, member.person()),
                  side_in(write, group_, *round, member), given);
      write.commit();
      return true;
    });
  }

  void run_jobs(Instant now) { run_all_waiting(database(), decision_jobs(site_), now); }

  std::vector<TallyCell> tally() {
    return database().read([&](Read& read) { return tally_kept(read, round_.id); });
  }
  std::optional<Verdict> verdict() {
    return database().read([&](Read& read) { return round_anywhere(read, round_.id)->verdict; });
  }

  Site site_;
  Id<groups::Group> group_;
  std::vector<groups::Member> people_;
  Id<Proposal> proposal_;
  Round round_;
  ProposalWords words_{.title = "A clock",
                       .change = "There is a clock",
                       .for_whom = "Us",
                       .cost = "Little",
                       .harm = "Nobody"};
  const Instant begun_ = instant_from_microseconds(0) + std::chrono::hours(24) * 20'000;
  const Instant closes_at_ = begun_ + std::chrono::hours(24) * 10;
  const Plan secret_{.method = DecisionMethod::yes_no, .voices = Voices::secret};
  const Plan open_{.method = DecisionMethod::yes_no, .voices = Voices::open};
};

}  // namespace alongside::decisions
