#include "slices/groups/joining/invitation_storage.h"

#include "foundation/base/secrets.h"

namespace alongside::groups {

constexpr Sql insert_invitation_sql{
    "INSERT INTO group_invitations (group_id, invited_by, token_fingerprint, made_at, expires_at, "
    "most_uses, uses) VALUES ($1, $2, $3, $4, $5, $6, 0) RETURNING id"};
Id<Invitation> insert_invitation(Write& write, const Member& member, std::string_view token,
                                 std::int64_t most_uses, Instant now) {
  const std::string print = fingerprint(token);
  return write.one<Id<Invitation>>(insert_invitation_sql, member.group.id, member.person(), print,
                                   now, now + limits::invitation_life, most_uses);
}

namespace {

constexpr Sql own_invitations_sql{
    "SELECT id, group_id, invited_by, expires_at, most_uses, uses, stopped_at "
    "FROM group_invitations WHERE invited_by = $1 AND group_id = $2 AND stopped_at IS NULL "
    "AND uses < most_uses AND expires_at > $3 ORDER BY id DESC LIMIT $4 OFFSET $5"};
constexpr Sql all_invitations_sql{
    "SELECT id, group_id, invited_by, expires_at, most_uses, uses, stopped_at "
    "FROM group_invitations WHERE group_id = $1 ORDER BY id DESC LIMIT $2 OFFSET $3"};

}  // namespace

std::vector<Invitation> list_invitations(Transaction& transaction, const Member& member,
                                         Whose whose, Instant now, std::int64_t page) {
  const std::int64_t first = (page - 1) * limits::page_rows;
  if (whose == Whose::everybodys) {
    return transaction.all<Invitation>(all_invitations_sql, member.group.id, limits::page_rows,
                                       first);
  }
  return transaction.all<Invitation>(own_invitations_sql, member.person(), member.group.id, now,
                                     limits::page_rows, first);
}

namespace {

constexpr Sql count_own_invitations_sql{
    "SELECT COUNT(*) FROM group_invitations WHERE invited_by = $1 AND group_id = $2 "
    "AND stopped_at IS NULL AND uses < most_uses AND expires_at > $3"};
constexpr Sql count_all_invitations_sql{
    "SELECT COUNT(*) FROM group_invitations WHERE group_id = $1"};

}  // namespace

std::int64_t count_invitations(Transaction& transaction, const Member& member, Whose whose,
                               Instant now) {
  if (whose == Whose::everybodys) {
    return transaction.one<std::int64_t>(count_all_invitations_sql, member.group.id);
  }
  return transaction.one<std::int64_t>(count_own_invitations_sql, member.person(), member.group.id,
                                       now);
}

constexpr Sql find_invitation_sql{
    "SELECT id, group_id, invited_by, expires_at, most_uses, uses, stopped_at "
    "FROM group_invitations WHERE id = $1 AND group_id = $2"};
Invitation find_invitation(Transaction& transaction, const Member& member, Id<Invitation> id) {
  return transaction.one<Invitation>(find_invitation_sql, id, member.group.id);
}

constexpr Sql stop_invitation_sql{
    "UPDATE group_invitations SET stopped_at = $2 WHERE id = $1 AND stopped_at IS NULL "
    "RETURNING token_fingerprint"};
void stop_invitation(Write& write, const Invitation& invitation, Instant now) {
  const auto print = write.maybe<std::string>(stop_invitation_sql, invitation.id, now);
  if (print) people::end_sign_up(write, *print);
}

constexpr Sql find_by_token_sql{
    "SELECT id, group_id, invited_by, expires_at, most_uses, uses, stopped_at "
    "FROM group_invitations WHERE token_fingerprint = $1 AND NOT EXISTS (SELECT 1 "
    "FROM erased_groups WHERE erased_groups.group_id = group_invitations.group_id)"};
std::optional<Invitation> find_invitation_by_token(Transaction& transaction,
                                                   std::string_view token) {
  const std::string print = fingerprint(token);
  return transaction.maybe<Invitation>(find_by_token_sql, print);
}

constexpr Sql invited_group_sql{"SELECT id, name, form, openness FROM groups WHERE id = $1"};
Group invited_group(Transaction& transaction, const Invitation& invitation) {
  return transaction.one<Group>(invited_group_sql, invitation.group);
}

constexpr Sql count_use_sql{
    "UPDATE group_invitations SET uses = uses + 1 WHERE id = $1 "
    "RETURNING CASE WHEN uses < most_uses THEN '' ELSE token_fingerprint END"};
void count_use(Write& write, const Invitation& invitation) {
  const auto used_up = write.one<std::string>(count_use_sql, invitation.id);
  if (!used_up.empty()) people::end_sign_up(write, used_up);
}

}  // namespace alongside::groups
