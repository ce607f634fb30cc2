#include "slices/decisions/examples.h"

#include "foundation/work/jobs.h"
#include "slices/decisions/deciding/ballot_storage.h"
#include "slices/decisions/deciding/decision_notices.h"
#include "slices/decisions/deciding/round_storage.h"
#include "slices/decisions/proposals/proposal_storage.h"

namespace alongside::decisions {
namespace {

using namespace std::chrono_literals;

groups::Member made_up_member(Read& read, const MadeUp& made_up, const char* group,
                              const char* person) {
  groups::Member member;
  member.group.id = Id<groups::Group>{made_up.groups.at(group)};
  member.visit.person = people::Person{.id = {made_up.people.at(person)}};
  member.constituency = groups::shown_side(read, member.group.id, member.person());
  return member;
}

struct MadeUpRound {
  Plan plan;
  Instant started_at{}, closes_at{}, review_at{};
};

/// As if it had been put to the group at `started_at`; a job closes it.
Round begin_made_up(Write& write, Id<Proposal> id, const MadeUpRound& made) {
  const Proposal proposal = *proposal_anywhere(write, id);
  save_plan(write, proposal, made.plan, made.started_at);
  Round round = rounds_of(write, id).front();
  start_round(write, proposal, round, electorate_of(write, proposal.group, made.plan.voices),
              made.closes_at, made.started_at);
  set_stage(write, id, Stage::deciding);
  set_review(write, id, made.review_at);
  ask_for(write, {.kind = closes, .number = round.id.number, .not_before = made.closes_at});
  return rounds_of(write, id).front();
}

struct MadeUpAnswer {
  const char* person;
  std::int64_t answer;
  const char* reason;
  const char* marks = "";
};

void answer_made_up(Write& write, const MadeUp& made_up, const char* group, const Round& round,
                    const std::vector<MadeUpAnswer>& answers) {
  for (const MadeUpAnswer& one : answers) {
    const auto member = made_up_member(write, made_up, group, one.person);
    save_ballot(write, round.id, member, voter_in(made_up.site.key, round, member.person()),
                side_in(write, member.group.id, round, member),
                {one.answer, one.reason, one.marks});
  }
}

// ---- The demonstration ----

const char* const breathing = "Breathe easier";

void add_decided(Write& write, MadeUp& made_up) {
  const auto joan = made_up_member(write, made_up, breathing, "Joan");
  const auto id = add_proposal(
      write, joan,
      {.title = "Every other meeting is in the evening",
       .change = "We meet at 6pm every other month, and at 10am in the months between.",
       .for_whom = "People who work during the day, and those who care for somebody then.",
       .cost = "The room costs 20 pounds more. Nia and Ben take the time off on another day.",
       .harm = "Who does not go out in the dark. They can join by telephone."},
      made_up.now - 24h * 24);
  made_up.kept["decided_in_demonstration"] = std::to_string(id.number);
  const Round round = begin_made_up(
      write, id,
      {.plan = {.method = DecisionMethod::scale, .voices = Voices::secret, .quorum_all = 50},
       .started_at = made_up.now - 24h * 14,
       .closes_at = made_up.now - 24h * 4,
       .review_at = made_up.now + 24h * 150});
  const char* const nothing = "";
  answer_made_up(write, made_up, breathing, round,
                 {{"Asha", 1, "I could come for the first time since spring."},
                  {"Ben", 2, nothing},
                  {"Carys", 1, nothing},
                  {"Dev", 4, "Evenings are when the ward is short of people."},
                  {"Ebele", 1, nothing},
                  {"Farid", 2, nothing},
                  {"Grace", 3, "I do not like the last bus, but I can telephone."},
                  {"Hanna", 2, nothing},
                  {"Idris", 1, nothing},
                  {"Joan", 1, nothing},
                  {"Kit", 1, "Lectures end at five."},
                  {"Lena", 6, nothing},
                  {"Musa", 2, nothing}});
}

void add_deciding(Write& write, const MadeUp& made_up) {
  const auto musa = made_up_member(write, made_up, breathing, "Musa");
  const auto id = add_proposal(
      write, musa,
      {.title = "A quiet corner in the waiting room",
       .change = "Four seats by the window, without the television, for whoever needs quiet.",
       .for_whom = "People who are short of breath, autistic people, and anybody who is tired.",
       .cost = "A screen and a sign: about 150 pounds. An hour of two people.",
       .harm = "There are four seats fewer in front of the television."},
      made_up.now - 24h * 9);
  add_remark(write, made_up_member(write, made_up, breathing, "Kit"), id,
             {RemarkKind::question, "Is there a socket for a nebuliser by the window?"},
             made_up.now - 24h * 8);
  const auto remarks = remarks_of(write, id);
  save_reply(write, musa, remarks.front().id,
             {Reply::answered, "Yes, two of them, I went and looked."});
  add_remark(write, made_up_member(write, made_up, breathing, "Lena"), id,
             {RemarkKind::suggestion, "Let there be a clock that can be seen from there."},
             made_up.now - 24h * 7);
  const Round round =
      begin_made_up(write, id,
                    {.plan = {.method = DecisionMethod::consent, .quorum_all = 50},
                     .started_at = made_up.now - 24h * 2,
                     .closes_at = std::chrono::floor<std::chrono::days>(made_up.now) + 24h * 8,
                     .review_at = made_up.now + 24h * 100});
  answer_made_up(write, made_up, breathing, round,
                 {{"Musa", 1, ""},
                  {"Farid", 2, "Children may take it for a place to play. Let us see."},
                  {"Hanna", 1, "We can begin in a week."}});
}

const ProposalWords outing{
    .title = "Where do we go in summer?",
    .change = "We go out together once, instead of the meeting in July.",
    .for_whom = "All of us, and who looks after us.",
    .cost = "About 12 pounds a person. The group pays for who cannot.",
    .harm = "Who cannot travel. They choose the cake.",
    .options = {{"The botanical garden", "Flat paths, benches, and a glasshouse if it rains."},
                {"The canal boat", "Two hours on the water. Wheelchairs fit, three at a time."},
                {"The transport museum", "Indoors, with lifts. It can be loud at noon."}}};

/// By scores: all together and each side choose the same.
void add_decided_by_scores(Write& write, const MadeUp& made_up) {
  const auto kit = made_up_member(write, made_up, breathing, "Kit");
  const auto id = add_proposal(write, kit, outing, made_up.now - 24h * 20);
  const Round round = begin_made_up(
      write, id,
      {.plan = {.method = DecisionMethod::scores, .basis = Basis::all, .quorum_all = 25},
       .started_at = made_up.now - 24h * 12,
       .closes_at = made_up.now - 24h * 5,
       .review_at = made_up.now + 24h * 200});
  answer_made_up(write, made_up, breathing, round,
                 {{"Asha", 1, "I would like to smell something green.", "5 3 1"},
                  {"Ben", 1, "", "4 4 2"},
                  {"Dev", 1, "I get sick on boats.", "5 0 3"},
                  {"Grace", 2, "I am away then.", ""},
                  {"Kit", 1, "", "3 5 4"},
                  {"Musa", 1, "", "5 - 2"}});
}

void add_deciding_by_dots(Write& write, const MadeUp& made_up) {
  const auto lena = made_up_member(write, made_up, breathing, "Lena");
  const auto id = add_proposal(
      write, lena,
      {.title = "What do we ask the clinic for first?",
       .change = "We write one letter, about the things that matter most to us.",
       .for_whom = "Everybody who waits there.",
       .cost = "An evening of two people.",
       .harm = "Nobody that I see.",
       .options = {{"Longer opening hours", "One evening a week until eight."},
                   {"A number that is answered", "Somebody picks up within two minutes."},
                   {"Letters in plain words", "So that one reading is enough."},
                   {"A nurse who stays", "The same face each time."}}},
      made_up.now - 24h * 6);
  const Round round =
      begin_made_up(write, id,
                    {.plan = {.method = DecisionMethod::dots, .places = 2, .dots = 5},
                     .started_at = made_up.now - 24h,
                     .closes_at = std::chrono::floor<std::chrono::days>(made_up.now) + 24h * 9,
                     .review_at = made_up.now + 24h * 90});
  answer_made_up(write, made_up, breathing, round,
                 {{"Kit", 1, "I ring them every week.", "0 4 1 -"}, {"Ben", 1, "", "1 1 1 2"}});
}

const std::vector<OptionWords> rooms{{"The library", "Quiet, and a step at the door."},
                                     {"The church hall", "Large, and cold before ten."},
                                     {"The clinic", "Near, and it smells of the clinic."},
                                     {"The town hall", "A lift, and a loop for hearing aids."}};

/// Two rooms by the single transferable vote.
void add_decided_by_ranking(Write& write, const MadeUp& made_up) {
  const auto farid = made_up_member(write, made_up, breathing, "Farid");
  const auto id = add_proposal(write, farid,
                               {.title = "In which two rooms do we meet?",
                                .change = "We take turns between two rooms, a month each.",
                                .for_whom = "All of us.",
                                .cost = "Between nothing and 20 pounds a meeting.",
                                .harm = "Whoever lives far from both.",
                                .options = rooms},
                               made_up.now - 24h * 20);
  const Round round =
      begin_made_up(write, id,
                    {.plan = {.method = DecisionMethod::ranking, .quorum_all = 25, .places = 2},
                     .started_at = made_up.now - 24h * 12,
                     .closes_at = made_up.now - 24h * 6,
                     .review_at = made_up.now + 24h * 180});
  answer_made_up(write, made_up, breathing, round,
                 {{"Asha", 1, "I need the lift.", "2 - - 1"},
                  {"Ben", 1, "", "- 2 1 3"},
                  {"Farid", 1, "", "1 3 4 2"},
                  {"Hanna", 1, "", "- 1 - 2"},
                  {"Kit", 1, "", "1 - - 2"},
                  {"Lena", 1, "", "3 2 4 1"},
                  {"Musa", 2, "Any of them will do.", ""}});
}

void add_deciding_by_ranking(Write& write, const MadeUp& made_up) {
  const auto farid = made_up_member(write, made_up, breathing, "Farid");
  const auto id = add_proposal(write, farid,
                               {.title = "Where do we have the spring party?",
                                .change = "The party is in one of these rooms.",
                                .for_whom = "All of us, and whom we bring.",
                                .cost = "Up to 60 pounds.",
                                .harm = "Nobody that I see.",
                                .options = rooms},
                               made_up.now - 24h * 5);
  begin_made_up(write, id,
                {.plan = {.method = DecisionMethod::ranking},
                 .started_at = made_up.now - 24h,
                 .closes_at = std::chrono::floor<std::chrono::days>(made_up.now) + 24h * 10,
                 .review_at = made_up.now + 24h * 100});
}

}  // namespace

void demonstration(MadeUp& made_up) {
  made_up.database.write([&](Write& write) {
    add_decided(write, made_up);
    add_deciding(write, made_up);
    add_decided_by_scores(write, made_up);
    add_deciding_by_dots(write, made_up);
    add_decided_by_ranking(write, made_up);
    add_deciding_by_ranking(write, made_up);
    write.commit();
  });
}

void test_community(MadeUp& made_up) {
  made_up.database.write([&](Write& write) {
    const auto ben = made_up_member(write, made_up, "Asthma clinic group", "Ben");
    const auto id = add_proposal(write, ben,
                                 {.title = "Meet in the evening",
                                  .change = "We meet at 6pm.",
                                  .for_whom = "People who work",
                                  .cost = "Nothing",
                                  .harm = "Who goes to bed early"},
                                 made_up.now);
    add_remark(write, made_up_member(write, made_up, "Asthma clinic group", "Asha"), id,
               {RemarkKind::question, "On which day?"}, made_up.now);
    made_up.kept["proposal"] = std::to_string(id.number);
    made_up.kept["remark"] = std::to_string(remarks_of(write, id).front().id.number);
    write.commit();
  });
}

void test_states(MadeUp& made_up) {
  made_up.database.write([&](Write& write) {
    const auto ben = made_up_member(write, made_up, "Asthma clinic group", "Ben");
    const ProposalWords words{.title = "A clock",
                              .change = "There is a clock",
                              .for_whom = "Who waits",
                              .cost = "Little",
                              .harm = "Nobody"};
    const auto planned = add_proposal(write, ben, words, made_up.now);
    save_plan(write, *proposal_anywhere(write, planned), {.method = DecisionMethod::yes_no},
              made_up.now);
    set_stage(write, planned, Stage::questions);
    made_up.kept["planned"] = std::to_string(planned.number);
    const MadeUpRound over{.plan = {.method = DecisionMethod::yes_no},
                           .started_at = made_up.now,
                           .closes_at = made_up.now,
                           .review_at = made_up.now + 24h};
    const auto decided = add_proposal(write, ben, words, made_up.now);
    const Round round = begin_made_up(write, decided, over);
    answer_made_up(write, made_up, "Asthma clinic group", round, {{"Asha", 1, ""}});
    made_up.kept["decided"] = std::to_string(decided.number);
    ProposalWords with_options = words;
    with_options.options = {{"Left", "By the door"}, {"Right", "By the window"}};
    const auto ranked = add_proposal(write, ben, with_options, made_up.now);
    const Round ranking = begin_made_up(write, ranked,
                                        {.plan = {.method = DecisionMethod::ranking},
                                         .started_at = made_up.now,
                                         .closes_at = made_up.now,
                                         .review_at = made_up.now + 24h});
    answer_made_up(write, made_up, "Asthma clinic group", ranking, {{"Asha", 1, "", "2 1"}});
    made_up.kept["ranked"] = std::to_string(ranked.number);
    const auto deciding = add_proposal(write, ben, words, made_up.now);
    begin_made_up(write, deciding,
                  {.plan = {.method = DecisionMethod::yes_no},
                   .started_at = made_up.now,
                   .closes_at = made_up.now + 24h,
                   .review_at = made_up.now + 48h});
    made_up.kept["deciding"] = std::to_string(deciding.number);
    const auto unsettled = add_proposal(write, ben, words, made_up.now);
    begin_made_up(write, unsettled, over);
    made_up.kept["unsettled"] = std::to_string(unsettled.number);
    write.commit();
  });
  made_up.finish_background_work();
}

}  // namespace alongside::decisions
