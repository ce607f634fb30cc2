#include "foundation/record/record.h"
#include "slices/groups/acts.h"
#include "slices/groups/group_pages.h"
#include "slices/groups/group_storage.h"
#include "slices/groups/joining/joining_pages.h"
#include "slices/groups/joining/request_storage.h"
#include "slices/groups/joining/visitor_asking.h"
#include "slices/groups/members/member_storage.h"
#include "slices/groups/routes.h"
#include "slices/groups/told/group_notices_asking.h"

namespace alongside::groups {
namespace {

std::string path_to_requests(const Member& member) {
  return path_to(member.group.id) + "/requests";
}

/// One request, for who may answer it.
pages::RequestShown asked(Transaction& transaction, const Member& member, Id<JoinRequest> id) {
  require(member, permissions::answer_requests);
  const JoinRequest found = find_request(transaction, member, id);
  const auto named = people::people_named(transaction, {found.person});
  if (named.empty()) throw NotFound();
  return {found, named.front().name};
}

/// `?decline=7`: a page to say no to request 7.
Response decline_page(const Request& request, Read& read, const Member& member) {
  const auto number = whole_number(request.queries.first("decline"));
  if (!number) throw NotFound();
  return ok(pages::decline(people::frame(request, member.visit), member,
                           asked(read, member, {*number}), "", {}));
}

}  // namespace

Response requests_page(const Request& request, Read& read) {
  const Member member = member_asking(read, request);
  if (request.queries.has("decline")) return decline_page(request, read, member);
  pages::RequestsShown shown{.member = member,
                             .requests = {},
                             .total = count_waiting_requests(read, member),
                             .page = request.page(),
                             .notice = pages::notice(request.queries.first("done"))};
  const std::vector<JoinRequest> waiting = waiting_requests(read, member, request.page());
  std::vector<Id<people::Person>> ids;
  for (const JoinRequest& one : waiting) ids.push_back(one.person);
  const std::vector<people::Person> named = people::people_named(read, ids);
  for (const JoinRequest& one : waiting) {
    for (const people::Person& person : named) {
      if (person.id == one.person) shown.requests.push_back({one, person.name});
    }
  }
  return ok(pages::requests(people::frame(request, member.visit), shown));
}

Response ask_to_join(const Request& request, Write& write) {
  const people::Visit visit = people::visit_signed_in(write, request);
  const auto id = request.id<Group>("group");
  if (find_member(write, visit, id)) return see_other(path_to(id));
  const std::optional<Group> group = find_seen_group(write, id);
  if (!group) throw NotFound();
  if (group->openness == Openness::open) return see_other(path_to(id));
  const std::optional<JoinRequest> before = own_request(write, *group, visit.person->id);
  if (before && before->state == RequestState::waiting) return see_other(path_to(id));
  const Result<std::string> note = accept_request_note(request.field("note"));
  if (!note) {
    return unprocessable(
        describe_to_visitor(request, write, visit, *group, request.field("note"), note.problems()));
  }
  save_request(write, *group, visit.person->id, *note, request.now);
  tell_of_request(write, *group, visit.person->id, request.now);
  write.commit();
  return see_other(path_to(id) + "?done=asked");
}

Response accept_join_request(const Request& request, Write& write) {
  const Member member = member_asking(write, request);
  const pages::RequestShown shown = asked(write, member, request.id<JoinRequest>("request"));
  // Somebody else said no meanwhile, and told them so.
  if (shown.request.state != RequestState::waiting) {
    return see_other(path_to_requests(member) + "?done=answered");
  }
  insert_member(write, {member.group.id, shown.request.person, Role::member, std::nullopt},
                request.now);
  forget_request(write, member.group.id, shown.request.person);
  tell_of_answer(write, member.group.id, shown.request, RequestAnswer::yes, request.now);
  note_act(write,
           {.kind = acts::let_in,
            .group = member.group.id,
            .by = member.person(),
            .whom = shown.request.person},
           request.now);
  write.commit();
  return see_other(path_to_requests(member) + "?done=accepted");
}

Response decline_join_request(const Request& request, Write& write) {
  const Member member = member_asking(write, request);
  const pages::RequestShown shown = asked(write, member, request.id<JoinRequest>("request"));
  if (shown.request.state != RequestState::waiting) {
    return see_other(path_to_requests(member) + "?done=answered");
  }
  const Result<std::string> answer = accept_request_answer(request.field("answer"));
  if (!answer) {
    return unprocessable(pages::decline(people::frame(request, member.visit), member, shown,
                                        request.field("answer"), answer.problems()));
  }
  decline_request(write, shown.request, *answer);
  tell_of_answer(write, member.group.id, shown.request, RequestAnswer::no, request.now);
  note_act(write, {.kind = acts::turned_down, .group = member.group.id, .by = member.person()},
           request.now);
  write.commit();
  return see_other(path_to_requests(member) + "?done=declined");
}

}  // namespace alongside::groups
