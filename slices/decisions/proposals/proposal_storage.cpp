#include "slices/decisions/proposals/proposal_storage.h"

#include "foundation/db/rows_of_keys.h"
#include "foundation/work/jobs.h"
#include "slices/decisions/proposals/option_storage.h"

namespace alongside::decisions {
namespace {

void find_anew(Write& write, Id<Proposal> proposal) {
  ask_for(write, {.kind = words_of_proposals, .number = proposal.number});
}

}  // namespace

constexpr Sql find_proposals_sql{
    "SELECT proposals.id, proposals.stage, proposal_texts.title, proposals.removed_reason "
    "FROM proposals JOIN proposal_texts ON proposal_texts.id = proposals.text_id "
    "WHERE proposals.group_id = $1 ORDER BY proposals.id DESC LIMIT $2 OFFSET $3"};
std::vector<ListedProposal> find_proposals(Transaction& transaction, const groups::Member& member,
                                           std::int64_t page) {
  return transaction.all<ListedProposal>(find_proposals_sql, member.group.id,
                                         limits::proposals_a_page,
                                         (page - 1) * limits::proposals_a_page);
}

constexpr Sql count_proposals_sql{"SELECT COUNT(*) FROM proposals WHERE group_id = $1"};
std::int64_t proposal_count(Transaction& transaction, const groups::Member& member) {
  return transaction.one<std::int64_t>(count_proposals_sql, member.group.id);
}

constexpr Sql count_open_proposals_sql{
    "SELECT COUNT(*) FROM proposals WHERE group_id = $1 AND stage <> $2"};
std::int64_t open_proposal_count(Transaction& transaction, const groups::Member& member) {
  return transaction.one<std::int64_t>(count_open_proposals_sql, member.group.id, Stage::decided);
}

constexpr Sql find_proposal_sql{
    "SELECT proposals.id, proposals.group_id, proposals.stage, proposals.text_id, "
    "proposal_texts.title, proposal_texts.change, proposal_texts.for_whom, proposal_texts.cost, "
    "proposal_texts.harm, proposals.written_by, proposals.written_at, proposals.review_at, "
    "proposals.removed_reason FROM proposals "
    "JOIN proposal_texts ON proposal_texts.id = proposals.text_id WHERE proposals.id = $1"};
Proposal find_proposal(Transaction& transaction, const groups::Member& member, Id<Proposal> id) {
  auto found = proposal_anywhere(transaction, id);
  if (!found || found->group != member.group.id) throw NotFound();
  return *std::move(found);
}

std::optional<Proposal> proposal_anywhere(Transaction& transaction, Id<Proposal> id) {
  return transaction.maybe<Proposal>(find_proposal_sql, id);
}

namespace {

constexpr auto proposals_numbered_text = keys_text(
    "SELECT proposals.id, proposals.group_id, proposals.stage, proposals.text_id, "
    "proposal_texts.title, proposal_texts.change, proposal_texts.for_whom, proposal_texts.cost, "
    "proposal_texts.harm, proposals.written_by, proposals.written_at, proposals.review_at, "
    "proposals.removed_reason FROM proposals "
    "JOIN proposal_texts ON proposal_texts.id = proposals.text_id WHERE proposals.id IN ");
constexpr Sql proposals_numbered_sql{proposals_numbered_text.data()};

}  // namespace

std::vector<Proposal> proposals_numbered(Transaction& transaction,
                                         const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Proposal>(transaction, proposals_numbered_sql, numbers);
}

namespace {

constexpr Sql add_text_sql{
    "INSERT INTO proposal_texts (proposal_id, group_id, title, change, for_whom, cost, harm, "
    "written_at, written_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id"};
constexpr Sql set_text_sql{"UPDATE proposals SET text_id = $2 WHERE id = $1"};

void add_text(Write& write, Id<Proposal> proposal, const groups::Member& member,
              const ProposalWords& words, Instant now) {
  const auto text = write.one<Id<ProposalText>>(add_text_sql, proposal, member.group.id,
                                                words.title, words.change, words.for_whom,
                                                words.cost, words.harm, now, member.person());
  add_options(write, text, member.group.id, words.options);
  write.run(set_text_sql, proposal, text);
  find_anew(write, proposal);
}

}  // namespace

constexpr Sql add_proposal_sql{
    "INSERT INTO proposals (group_id, stage, text_id, written_by, written_at) "
    "VALUES ($1, $2, 0, $3, $4) RETURNING id"};
Id<Proposal> add_proposal(Write& write, const groups::Member& member, const ProposalWords& words,
                          Instant now) {
  const auto id = write.one<Id<Proposal>>(add_proposal_sql, member.group.id, Stage::writing,
                                          member.person(), now);
  add_text(write, id, member, words, now);
  return id;
}

void change_words(Write& write, const groups::Member& member, const Proposal& proposal,
                  const ProposalWords& words, Instant now) {
  add_text(write, proposal.id, member, words, now);
}

constexpr Sql count_texts_sql{"SELECT COUNT(*) FROM proposal_texts WHERE proposal_id = $1"};
std::int64_t text_count(Transaction& transaction, Id<Proposal> proposal) {
  return transaction.one<std::int64_t>(count_texts_sql, proposal);
}

constexpr Sql set_stage_sql{"UPDATE proposals SET stage = $2 WHERE id = $1"};
void set_stage(Write& write, Id<Proposal> proposal, Stage stage) {
  write.run(set_stage_sql, proposal, stage);
}

constexpr Sql set_review_sql{"UPDATE proposals SET review_at = $2 WHERE id = $1"};
void set_review(Write& write, Id<Proposal> proposal, std::optional<Instant> review_at) {
  write.run(set_review_sql, proposal, review_at);
}

constexpr Sql take_on_sql{
    "UPDATE proposals SET written_by = $2 WHERE id = $1 AND written_by IS NULL"};
void take_on(Write& write, const groups::Member& member, Id<Proposal> proposal) {
  write.run(take_on_sql, proposal, member.person());
}

constexpr Sql texts_sql{
    "SELECT id, title, change, for_whom, cost, harm, written_at FROM proposal_texts "
    "WHERE proposal_id = $1 ORDER BY id DESC LIMIT $2"};
std::vector<EarlierText> texts_of(Transaction& transaction, Id<Proposal> proposal) {
  return transaction.all<EarlierText>(texts_sql, proposal, limits::most_texts);
}

constexpr Sql remarks_sql{
    "SELECT id, kind, remark, said_by, said_at, reply, reply_words, replied_by, removed_reason "
    "FROM proposal_remarks WHERE proposal_id = $1 ORDER BY id LIMIT $2"};
std::vector<Remark> remarks_of(Transaction& transaction, Id<Proposal> proposal) {
  return transaction.all<Remark>(remarks_sql, proposal, limits::most_remarks);
}

constexpr Sql find_remark_sql{
    "SELECT id, kind, remark, said_by, said_at, reply, reply_words, replied_by, removed_reason "
    "FROM proposal_remarks WHERE id = $1 AND proposal_id = $2"};
Remark find_remark(Transaction& transaction, Id<Proposal> proposal, Id<Remark> id) {
  return transaction.one<Remark>(find_remark_sql, id, proposal);
}

constexpr Sql count_remarks_sql{"SELECT COUNT(*) FROM proposal_remarks WHERE proposal_id = $1"};
std::int64_t remark_count(Transaction& transaction, Id<Proposal> proposal) {
  return transaction.one<std::int64_t>(count_remarks_sql, proposal);
}

constexpr Sql add_remark_sql{
    "INSERT INTO proposal_remarks (proposal_id, group_id, kind, remark, said_by, said_at, reply, "
    "reply_words) VALUES ($1, $2, $3, $4, $5, $6, 0, '')"};
void add_remark(Write& write, const groups::Member& member, Id<Proposal> proposal,
                const NewRemark& remark, Instant now) {
  write.run(add_remark_sql, proposal, member.group.id, remark.kind, remark.text, member.person(),
            now);
}

constexpr Sql save_reply_sql{
    "UPDATE proposal_remarks SET reply = $2, reply_words = $3, replied_by = $4 WHERE id = $1"};
void save_reply(Write& write, const groups::Member& member, Id<Remark> remark,
                const NewReply& reply) {
  write.run(save_reply_sql, remark, reply.reply, reply.words, member.person());
}

constexpr Sql reviews_sql{
    "SELECT seen, said_by, said_at FROM decision_reviews WHERE proposal_id = $1 "
    "ORDER BY id DESC LIMIT $2"};
std::vector<Review> reviews_of(Transaction& transaction, Id<Proposal> proposal) {
  return transaction.all<Review>(reviews_sql, proposal, limits::most_reviews);
}

constexpr Sql add_review_sql{
    "INSERT INTO decision_reviews (proposal_id, group_id, seen, said_by, said_at) "
    "VALUES ($1, $2, $3, $4, $5)"};
void add_review(Write& write, const groups::Member& member, Id<Proposal> proposal,
                const std::string& seen, Instant now) {
  write.run(add_review_sql, proposal, member.group.id, seen, member.person(), now);
}

constexpr Sql notice_days_sql{"SELECT notice_days FROM decision_settings WHERE group_id = $1"};
std::int64_t notice_days(Transaction& transaction, Id<groups::Group> group) {
  return transaction.maybe<std::int64_t>(notice_days_sql, group)
      .value_or(limits::usual_notice_days);
}

constexpr Sql set_notice_days_sql{
    "INSERT INTO decision_settings (group_id, notice_days) VALUES ($1, $2) "
    "ON CONFLICT (group_id) DO UPDATE SET notice_days = excluded.notice_days"};
void set_notice_days(Write& write, Id<groups::Group> group, std::int64_t days) {
  write.run(set_notice_days_sql, group, days);
}

}  // namespace alongside::decisions
