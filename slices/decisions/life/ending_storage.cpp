#include "slices/decisions/life/ending_storage.h"

#include "foundation/work/jobs.h"
#include "slices/decisions/deciding/ballot_storage.h"
#include "slices/decisions/deciding/round_storage.h"
#include "slices/decisions/proposals/proposal_storage.h"

namespace alongside::decisions {
namespace {

constexpr Sql leave_proposals_sql{
    "UPDATE proposals SET written_by = NULL WHERE written_by = $1 AND group_id = $2"};
constexpr Sql leave_knowings_sql{
    "DELETE FROM decision_knowings WHERE first_by = $1 AND group_id = $2 AND second_at IS NULL"};

}  // namespace

void leave_decisions(Write& write, const Leaving& leaving) {
  write.run(leave_proposals_sql, leaving.person, leaving.group);
  write.run(leave_knowings_sql, leaving.person, leaving.group);
}

namespace {

/// Where somebody answered in secret is found with the key alone: each round that still takes
/// answers is tried, so many a step. Of the others nothing leads to anybody.
constexpr std::int64_t rounds_a_step = 50;

constexpr Sql next_secret_rounds_sql{
    "SELECT id FROM decision_rounds WHERE id > $1 AND voices = 1 AND started_at IS NOT NULL "
    "ORDER BY id LIMIT $2"};
// A name by chance, and not none: that would tell which answer was theirs.
constexpr Sql forget_voter_sql{"UPDATE decision_ballots SET voter_tag = $2 WHERE voter_tag = $1"};
constexpr Sql forget_voter_and_reason_sql{
    "UPDATE decision_ballots SET voter_tag = $2, reason = '' WHERE voter_tag = $1"};

/// False where there is no round after `reached`.
bool forget_secret_answers(Write& write, const SecretKey& key, const OfPerson& of,
                           std::int64_t& reached) {
  const auto rounds = write.all<Id<Round>>(next_secret_rounds_sql, reached, rounds_a_step);
  const bool go = of.signed_words == SignedWords::go;
  for (const Id<Round> round : rounds) {
    write.run(go ? forget_voter_and_reason_sql : forget_voter_sql, voter_tag(key, round, of.person),
              random_token());
    reached = round.number;
  }
  return !rounds.empty();
}

struct LeavingText {
  Id<ProposalText> id;
  Id<Proposal> proposal;
};
constexpr Sql next_own_text_sql{
    "SELECT id, proposal_id FROM proposal_texts WHERE written_by = $1 AND NOT EXISTS "
    "(SELECT 1 FROM decision_rounds "
    "WHERE decision_rounds.proposal_id = proposal_texts.proposal_id "
    "AND started_at IS NOT NULL) ORDER BY id LIMIT 1"};
constexpr Sql wipe_options_sql{"DELETE FROM proposal_options WHERE text_id = $1"};
constexpr Sql wipe_text_sql{
    "UPDATE proposal_texts SET title = '', change = '', for_whom = '', cost = '', harm = '', "
    "written_by = NULL WHERE id = $1"};
constexpr Sql latest_text_left_sql{
    "SELECT id FROM proposal_texts WHERE proposal_id = $1 AND title <> '' "
    "ORDER BY id DESC LIMIT 1"};
constexpr Sql stand_again_sql{"UPDATE proposals SET text_id = $2 WHERE id = $1"};
constexpr Sql took_along_sql{
    "UPDATE proposals SET removed_reason = '' WHERE id = $1 AND removed_reason IS NULL"};

/// Where the words that stand now are gone, those of somebody else before them stand again.
void stand_without(Write& write, const LeavingText& text, Instant now) {
  const auto proposal = proposal_anywhere(write, text.proposal);
  if (!proposal || proposal->text != text.id) return;
  const auto left = write.maybe<Id<ProposalText>>(latest_text_left_sql, text.proposal);
  if (!left) {
    write.run(took_along_sql, text.proposal);
    return;
  }
  write.run(stand_again_sql, text.proposal, *left);
  const auto rounds = rounds_of(write, text.proposal);
  if (!rounds.empty()) {
    open_later(write, rounds.front().id, opens_from(now, notice_days(write, proposal->group)));
  }
}

/// What nobody decided about is its author's; what the group decided about is the group's. Words
/// that others wrote for the same proposal stay.
bool take_away_text(Write& write, const OfPerson& of) {
  const auto next = write.maybe<LeavingText>(next_own_text_sql, of.person);
  if (!next) return false;
  write.run(wipe_options_sql, next->id);
  write.run(wipe_text_sql, next->id);
  stand_without(write, *next, of.now);
  ask_for(write, {.kind = words_of_proposals, .number = next->proposal.number});
  return true;
}

constexpr Sql unname_proposals_sql{
    "UPDATE proposals SET written_by = NULL WHERE id IN "
    "(SELECT id FROM proposals WHERE written_by = $1 LIMIT $2)"};
constexpr Sql unname_texts_sql{
    "UPDATE proposal_texts SET written_by = NULL WHERE id IN "
    "(SELECT id FROM proposal_texts WHERE written_by = $1 LIMIT $2)"};
constexpr Sql unname_remarks_sql{
    "UPDATE proposal_remarks SET said_by = NULL WHERE id IN "
    "(SELECT id FROM proposal_remarks WHERE said_by = $1 LIMIT $2)"};
constexpr Sql unname_replies_sql{
    "UPDATE proposal_remarks SET replied_by = NULL WHERE id IN "
    "(SELECT id FROM proposal_remarks WHERE replied_by = $1 LIMIT $2)"};
constexpr Sql unname_ballots_sql{
    "UPDATE decision_ballots SET said_by = NULL WHERE id IN "
    "(SELECT id FROM decision_ballots WHERE said_by = $1 LIMIT $2)"};
constexpr Sql unname_reviews_sql{
    "UPDATE decision_reviews SET said_by = NULL WHERE id IN "
    "(SELECT id FROM decision_reviews WHERE said_by = $1 LIMIT $2)"};
constexpr Sql unname_first_sql{
    "UPDATE decision_knowings SET first_by = NULL WHERE round_id IN "
    "(SELECT round_id FROM decision_knowings WHERE first_by = $1 LIMIT $2)"};
constexpr Sql unname_second_sql{
    "UPDATE decision_knowings SET second_by = NULL WHERE round_id IN "
    "(SELECT round_id FROM decision_knowings WHERE second_by = $1 LIMIT $2)"};

constexpr Sql take_remarks_sql{
    "DELETE FROM proposal_remarks WHERE id IN "
    "(SELECT id FROM proposal_remarks WHERE said_by = $1 LIMIT $2)"};
constexpr Sql take_replies_sql{
    "UPDATE proposal_remarks SET replied_by = NULL, reply_words = '' WHERE id IN "
    "(SELECT id FROM proposal_remarks WHERE replied_by = $1 LIMIT $2)"};
constexpr Sql take_reasons_sql{
    "UPDATE decision_ballots SET said_by = NULL, reason = '' WHERE id IN "
    "(SELECT id FROM decision_ballots WHERE said_by = $1 LIMIT $2)"};
constexpr Sql take_reviews_sql{
    "DELETE FROM decision_reviews WHERE id IN "
    "(SELECT id FROM decision_reviews WHERE said_by = $1 LIMIT $2)"};

}  // namespace

Erased erase_person(Write& write, const SecretKey& key, const OfPerson& of, std::int64_t& reached) {
  if (forget_secret_answers(write, key, of, reached)) return Erased::in_part;
  const bool go = of.signed_words == SignedWords::go;
  if (go && take_away_text(write, of)) return Erased::in_part;
  for (const Sql& sql :
       {unname_proposals_sql, unname_texts_sql, go ? take_remarks_sql : unname_remarks_sql,
        go ? take_replies_sql : unname_replies_sql, go ? take_reasons_sql : unname_ballots_sql,
        go ? take_reviews_sql : unname_reviews_sql, unname_first_sql, unname_second_sql}) {
    if (write.run(sql, of.person, rows_a_step) > 0) return Erased::in_part;
  }
  return Erased::whole;
}

namespace {

constexpr Sql erase_ballots_sql{
    "DELETE FROM decision_ballots WHERE id IN "
    "(SELECT id FROM decision_ballots WHERE group_id = $1 LIMIT $2)"};
constexpr Sql erase_tallies_sql{
    "DELETE FROM decision_tallies WHERE round_id IN "
    "(SELECT round_id FROM decision_tallies WHERE group_id = $1 ORDER BY round_id LIMIT 20) "
    "AND $2 > 0"};
constexpr Sql erase_chosen_sql{
    "DELETE FROM decision_chosen WHERE round_id IN "
    "(SELECT round_id FROM decision_chosen WHERE group_id = $1 ORDER BY round_id LIMIT 20) "
    "AND $2 > 0"};
constexpr Sql erase_stages_sql{
    "DELETE FROM decision_stages WHERE round_id IN "
    "(SELECT round_id FROM decision_stages WHERE group_id = $1 ORDER BY round_id LIMIT 5) "
    "AND $2 > 0"};
constexpr Sql erase_ties_sql{
    "DELETE FROM decision_ties WHERE round_id IN "
    "(SELECT round_id FROM decision_ties WHERE group_id = $1 ORDER BY round_id LIMIT 20) "
    "AND $2 > 0"};
constexpr Sql erase_options_sql{
    "DELETE FROM proposal_options WHERE text_id IN "
    "(SELECT text_id FROM proposal_options WHERE group_id = $1 ORDER BY text_id LIMIT 20) "
    "AND $2 > 0"};
constexpr Sql erase_sides_sql{
    "DELETE FROM decision_round_sides WHERE round_id IN "
    "(SELECT round_id FROM decision_round_sides WHERE group_id = $1 ORDER BY round_id LIMIT $2)"};
constexpr Sql erase_knowings_sql{
    "DELETE FROM decision_knowings WHERE round_id IN "
    "(SELECT round_id FROM decision_knowings WHERE group_id = $1 LIMIT $2)"};
constexpr Sql erase_rounds_sql{
    "DELETE FROM decision_rounds WHERE id IN "
    "(SELECT id FROM decision_rounds WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_remarks_sql{
    "DELETE FROM proposal_remarks WHERE id IN "
    "(SELECT id FROM proposal_remarks WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_reviews_sql{
    "DELETE FROM decision_reviews WHERE id IN "
    "(SELECT id FROM decision_reviews WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_texts_sql{
    "DELETE FROM proposal_texts WHERE id IN "
    "(SELECT id FROM proposal_texts WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_proposals_sql{
    "DELETE FROM proposals WHERE id IN "
    "(SELECT id FROM proposals WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_settings_sql{"DELETE FROM decision_settings WHERE group_id = $1 AND $2 > 0"};

}  // namespace

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  for (const Sql& sql :
       {erase_ballots_sql, erase_tallies_sql, erase_chosen_sql, erase_ties_sql, erase_stages_sql,
        erase_sides_sql, erase_knowings_sql, erase_rounds_sql, erase_remarks_sql, erase_reviews_sql,
        erase_options_sql, erase_texts_sql, erase_proposals_sql, erase_settings_sql}) {
    if (write.run(sql, of.group, rows_a_step) > 0) return Erased::in_part;
  }
  return Erased::whole;
}

}  // namespace alongside::decisions
