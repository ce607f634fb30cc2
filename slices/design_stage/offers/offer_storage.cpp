#include "slices/design_stage/offers/offer_storage.h"

#include "foundation/work/jobs.h"

namespace alongside::design_stage {

constexpr Sql offers_sql{
    "SELECT id, person_id, text, offered_at, taken_out FROM design_offers WHERE group_id = $1 "
    "ORDER BY id DESC LIMIT $2 OFFSET $3"};
std::vector<Offer> offers_of(Transaction& transaction, Id<groups::Group> group, std::int64_t page) {
  return transaction.all<Offer>(offers_sql, group, offers_a_page, (page - 1) * offers_a_page);
}

constexpr Sql count_offers_sql{"SELECT COUNT(*) FROM design_offers WHERE group_id = $1"};
std::int64_t offer_count(Transaction& transaction, Id<groups::Group> group) {
  return transaction.one<std::int64_t>(count_offers_sql, group);
}

constexpr Sql offer_by_sql{
    "SELECT id, person_id, text, offered_at, taken_out FROM design_offers WHERE group_id = $1 "
    "AND person_id = $2"};
std::optional<Offer> offer_by(Transaction& transaction, const groups::Member& member) {
  return transaction.maybe<Offer>(offer_by_sql, member.group.id, member.person());
}

constexpr Sql add_offer_sql{
    "INSERT INTO design_offers (group_id, person_id, text, offered_at) VALUES ($1, $2, $3, $4) "
    "RETURNING id"};
Id<Offer> save_offer(Write& write, const groups::Member& member, const std::string& text,
                     Instant now) {
  remove_offer(write, member.group.id, member.person());
  const auto id = write.one<Id<Offer>>(add_offer_sql, member.group.id, member.person(), text, now);
  ask_for(write, {.kind = words_of_offers, .number = id.number});
  return id;
}

constexpr Sql remove_offer_sql{
    "DELETE FROM design_offers WHERE group_id = $1 AND person_id = $2 RETURNING id"};
void remove_offer(Write& write, Id<groups::Group> group, Id<people::Person> person) {
  const auto gone = write.maybe<std::int64_t>(remove_offer_sql, group, person);
  if (gone) ask_for(write, {.kind = words_of_offers, .number = *gone});
}

}  // namespace alongside::design_stage
