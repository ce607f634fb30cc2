#include "foundation/base/secrets.h"
#include "foundation/record/record.h"
#include "slices/groups/acts.h"
#include "slices/groups/group_pages.h"
#include "slices/groups/group_storage.h"
#include "slices/groups/joining/invitation_storage.h"
#include "slices/groups/joining/joining_pages.h"
#include "slices/groups/joining/request_storage.h"
#include "slices/groups/members/member_storage.h"
#include "slices/groups/routes.h"

namespace alongside::groups {
namespace {

/// Holds a new link's token from the post that made it to the page that shows it once: a reload
/// makes no second link, and the token is in no address.
constexpr const char* new_link_cookie = "alongside_new_link";

Whose whose(const Member& member) {
  return may(member, permissions::see_all_invitations) ? Whose::everybodys : Whose::own_live;
}

std::string name_of(const std::vector<people::Person>& people,
                    std::optional<Id<people::Person>> id) {
  for (const people::Person& person : people) {
    if (id && person.id == *id) return person.name;
  }
  return "";
}

std::vector<pages::InvitationShown> shown_invitations(const Request& request,
                                                      Transaction& transaction,
                                                      const Member& member) {
  const std::vector<Invitation> found =
      list_invitations(transaction, member, whose(member), request.now, request.page());
  std::vector<Id<people::Person>> ids;
  for (const Invitation& one : found) {
    if (one.invited_by) ids.push_back(*one.invited_by);
  }
  const std::vector<people::Person> named = people::people_named(transaction, ids);
  std::vector<pages::InvitationShown> shown;
  for (const Invitation& one : found) {
    // Who may see a link here may stop it too: their own, or all of them.
    shown.push_back(
        {one, name_of(named, one.invited_by), invitation_state(one.terms(), request.now), true});
  }
  return shown;
}

pages::InvitationsShown invitations_shown(const Request& request, Transaction& transaction,
                                          const Member& member) {
  return {.member = member,
          .invitations = shown_invitations(request, transaction, member),
          .total = count_invitations(transaction, member, whose(member), request.now),
          .page = request.page(),
          .everybodys = whose(member) == Whose::everybodys,
          .uses = "1",
          .new_link = {},
          .notice = pages::notice(request.queries.first("done"))};
}

std::optional<Invitation> live_invitation(Transaction& transaction, std::string_view token,
                                          Instant now) {
  const auto found = find_invitation_by_token(transaction, token);
  if (!found || invitation_state(found->terms(), now) != InvitationState::live) {
    return std::nullopt;
  }
  return found;
}

/// The invitation of the route `:token`, where it works now.
std::optional<Invitation> asked_invitation(Transaction& transaction, const Request& request) {
  const std::string_view token = request.parameters.first("token");
  if (!people::has_use(transaction, token, request.now)) return std::nullopt;
  return live_invitation(transaction, token, request.now);
}

/// Lets a person in who is not in yet: the path of what comes next.
std::string let_in(Write& write, const Invitation& invitation, Id<people::Person> person,
                   Instant now) {
  insert_member(write, {invitation.group, person, Role::member, invitation.id}, now);
  forget_request(write, invitation.group, person);
  count_use(write, invitation);
  return path_to(invitation.group) + "/me?done=joined";
}

/// One answer for every link that does not work, so that guessing tells nothing.
Response ended(const Request& request, const people::Visit& visit) {
  return {.status = 404, .body = pages::ended_invitation(people::frame(request, visit))};
}

}  // namespace

Response invitations_page(const Request& request, Read& read) {
  const Member member = member_asking(read, request);
  pages::InvitationsShown shown = invitations_shown(request, read, member);
  const std::string token(request.cookies.first(new_link_cookie));
  const bool is_new = !token.empty();
  if (is_new) {
    const auto found = find_invitation_by_token(read, token);
    if (found && found->group == member.group.id && found->invited_by == member.person()) {
      shown.new_link = request.site->base_url + "/join/" + token;
    }
  }
  Response response = ok(pages::invitations(people::frame(request, member.visit), shown, {}));
  if (is_new) response.with_cookie({new_link_cookie, "", CookieLife::remove});
  return response;
}

Response invite(const Request& request, Write& write) {
  const Member member = member_asking(write, request);
  require(member, permissions::invite);
  const std::int64_t live = count_invitations(write, member, Whose::own_live, request.now);
  const Result<std::int64_t> uses = accept_invitation(request.line_field("uses"), live);
  if (!uses) {
    pages::InvitationsShown shown = invitations_shown(request, write, member);
    shown.uses = request.line_field("uses");
    return unprocessable(
        pages::invitations(people::frame(request, member.visit), shown, uses.problems()));
  }
  const std::string token = random_token();
  insert_invitation(write, member, token, *uses, request.now);
  people::allow_sign_up(write, token, request.now + limits::invitation_life, *uses);
  note_act(write, {.kind = acts::link_made, .group = member.group.id, .by = member.person()},
           request.now);
  write.commit();
  return see_other(path_to(member.group.id) + "/invitations")
      .with_cookie({new_link_cookie, token, CookieLife::browser_session});
}

Response stop_invitation_link(const Request& request, Write& write) {
  const Member member = member_asking(write, request);
  const Invitation invitation =
      find_invitation(write, member, request.id<Invitation>("invitation"));
  const bool is_own = invitation.invited_by == member.person();
  // To somebody who may not see it, another's link is not there.
  if (!is_own && !may(member, permissions::see_all_invitations)) throw NotFound();
  stop_invitation(write, invitation, request.now);
  note_act(write, {.kind = acts::link_stopped, .group = member.group.id, .by = member.person()},
           request.now);
  write.commit();
  return see_other(path_to(member.group.id) + "/invitations?done=stopped");
}

Response invitation_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  // To who is in, an old link is a way in still.
  const auto any = find_invitation_by_token(read, request.parameters.first("token"));
  if (any && find_member(read, visit, any->group)) return see_other(path_to(any->group));
  const auto invitation = asked_invitation(read, request);
  if (!invitation) return ended(request, visit);
  std::vector<people::Person> inviter;
  if (invitation->invited_by) inviter = people::people_named(read, {*invitation->invited_by});
  const Group group = invited_group(read, *invitation);
  return ok(pages::invited(people::frame(request, visit),
                           {.group = group,
                            .description = description(read, group),
                            .organisations = organisations(read, group),
                            .invited_by = name_of(inviter, invitation->invited_by),
                            .token = std::string(request.parameters.first("token")),
                            .signed_in = visit.person.has_value()}));
}

Response join_by_invitation(const Request& request, Write& write) {
  const people::Visit visit = people::visit_signed_in(write, request);
  const auto invitation = asked_invitation(write, request);
  if (!invitation) return ended(request, visit);
  const Id<Group> group = invitation->group;
  if (find_member(write, visit, group)) return see_other(path_to(group));
  people::take_use(write, request.parameters.first("token"), request.now);
  std::string next = let_in(write, *invitation, visit.person->id, request.now);
  write.commit();
  return see_other(std::move(next));
}

std::string welcome(Write& write, const Request& request, Id<people::Person> person,
                    std::string_view token) {
  const auto invitation = live_invitation(write, token, request.now);
  return invitation ? let_in(write, *invitation, person, request.now) : "";
}

}  // namespace alongside::groups
