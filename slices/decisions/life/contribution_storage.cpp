#include "slices/decisions/life/contribution_storage.h"

#include "foundation/db/rows_of_keys.h"
#include "foundation/work/jobs.h"
#include "slices/decisions/proposals/proposal_storage.h"

namespace alongside::decisions {
namespace {

constexpr auto proposals_seen_text = keys_text(
    "SELECT proposals.id, proposals.id, proposals.group_id, proposal_texts.title, "
    "proposal_texts.change, proposals.written_by FROM proposals "
    "JOIN proposal_texts ON proposal_texts.id = proposals.text_id "
    "WHERE proposals.removed_reason IS NULL AND proposals.id IN ");
constexpr Sql proposals_seen_sql{proposals_seen_text.data()};
constexpr auto proposals_out_text = keys_text(
    "SELECT proposals.id, proposals.id, proposals.group_id, proposal_texts.title, "
    "proposal_texts.change, proposals.written_by FROM proposals "
    "JOIN proposal_texts ON proposal_texts.id = proposals.text_id "
    "WHERE proposals.removed_reason IS NOT NULL AND proposal_texts.title <> '' "
    "AND proposals.id IN ");
constexpr Sql proposals_out_sql{proposals_out_text.data()};

constexpr auto remarks_seen_text = keys_text(
    "SELECT id, proposal_id, group_id, '', remark, said_by FROM proposal_remarks "
    "WHERE removed_reason IS NULL AND id IN ");
constexpr Sql remarks_seen_sql{remarks_seen_text.data()};
constexpr auto remarks_out_text = keys_text(
    "SELECT id, proposal_id, group_id, '', remark, said_by FROM proposal_remarks "
    "WHERE removed_reason IS NOT NULL AND id IN ");
constexpr Sql remarks_out_sql{remarks_out_text.data()};

constexpr auto reasons_seen_text = keys_text(
    "SELECT decision_ballots.id, decision_rounds.proposal_id, decision_ballots.group_id, '', "
    "decision_ballots.reason, decision_ballots.said_by FROM decision_ballots "
    "JOIN decision_rounds ON decision_rounds.id = decision_ballots.round_id "
    "WHERE decision_ballots.removed_reason IS NULL AND decision_ballots.reason <> '' "
    "AND (decision_rounds.voices = 0 OR decision_rounds.closed_at IS NOT NULL) "
    "AND decision_ballots.id IN ");
constexpr Sql reasons_seen_sql{reasons_seen_text.data()};
constexpr auto reasons_out_text = keys_text(
    "SELECT decision_ballots.id, decision_rounds.proposal_id, decision_ballots.group_id, '', "
    "decision_ballots.reason, decision_ballots.said_by FROM decision_ballots "
    "JOIN decision_rounds ON decision_rounds.id = decision_ballots.round_id "
    "WHERE decision_ballots.removed_reason IS NOT NULL AND decision_ballots.reason <> '' "
    "AND (decision_rounds.voices = 0 OR decision_rounds.closed_at IS NOT NULL) "
    "AND decision_ballots.id IN ");
constexpr Sql reasons_out_sql{reasons_out_text.data()};

}  // namespace

std::vector<Contributed> contributed_proposals(Transaction& transaction, Out out,
                                               const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Contributed>(
      transaction, out == Out::yes ? proposals_out_sql : proposals_seen_sql, numbers);
}

std::vector<Contributed> contributed_remarks(Transaction& transaction, Out out,
                                             const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Contributed>(transaction,
                                   out == Out::yes ? remarks_out_sql : remarks_seen_sql, numbers);
}

std::vector<Contributed> contributed_reasons(Transaction& transaction, Out out,
                                             const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Contributed>(transaction,
                                   out == Out::yes ? reasons_out_sql : reasons_seen_sql, numbers);
}

constexpr Sql take_out_proposal_sql{"UPDATE proposals SET removed_reason = $2 WHERE id = $1"};
void take_out_proposal(Write& write, std::int64_t number,
                       const std::optional<std::string>& reason) {
  write.run(take_out_proposal_sql, number, reason);
  ask_for(write, {.kind = words_of_proposals, .number = number});
}

constexpr Sql take_out_remark_sql{"UPDATE proposal_remarks SET removed_reason = $2 WHERE id = $1"};
void take_out_remark(Write& write, std::int64_t number, const std::optional<std::string>& reason) {
  write.run(take_out_remark_sql, number, reason);
}

constexpr Sql take_out_reason_sql{"UPDATE decision_ballots SET removed_reason = $2 WHERE id = $1"};
void take_out_reason(Write& write, std::int64_t number, const std::optional<std::string>& reason) {
  write.run(take_out_reason_sql, number, reason);
}

constexpr Sql proposals_after_sql{"SELECT id FROM proposals WHERE id > $1 ORDER BY id LIMIT $2"};
std::vector<std::int64_t> proposal_numbers_after(Transaction& transaction, std::int64_t after,
                                                 std::int64_t most) {
  return transaction.all<std::int64_t>(proposals_after_sql, after, most);
}

}  // namespace alongside::decisions
