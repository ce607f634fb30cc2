#include "slices/groups/joining/joining_rule.h"

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::groups {
namespace {

Result<std::string> accept_text(const char* field, const std::string& typed, std::size_t most) {
  std::string text = tidied(typed);
  if (const auto problem = problem_of({.field = field, .text = text, .most = most})) {
    return *problem;
  }
  return text;
}

}  // namespace

Door door(Openness openness, Asker asker, std::optional<RequestState> request) {
  if (asker == Asker::stranger) return Door::sign_in_first;
  if (openness == Openness::open) return Door::join;
  if (!request) return Door::ask;
  return *request == RequestState::waiting ? Door::waiting : Door::ask_again;
}

Result<std::string> accept_request_note(const std::string& note) {
  return accept_text("note", note, limits::request_note_characters);
}

Result<std::string> accept_request_answer(const std::string& answer) {
  return accept_text("answer", answer, limits::request_answer_characters);
}

InvitationState invitation_state(const InvitationTerms& terms, Instant now) {
  if (terms.stopped_at) return InvitationState::stopped;
  if (terms.uses >= terms.most_uses) return InvitationState::used_up;
  if (now >= terms.expires_at) return InvitationState::expired;
  return InvitationState::live;
}

Result<std::int64_t> accept_invitation(const std::string& uses, std::int64_t live) {
  const auto number = whole_number(tidied_line(uses));
  if (!number || *number < 1 || *number > limits::most_invitation_uses) {
    return Problem{
        "uses", say("Write a number from 1 to {most}", {{"most", limits::most_invitation_uses}})};
  }
  if (live >= limits::most_live_invitations) {
    return Problem{"", say("You have {most} links that work. Stop one before you make another",
                           {{"most", limits::most_live_invitations}})};
  }
  return std::int64_t{*number};
}

std::optional<Message> shown_side_count(std::int64_t people, std::int64_t members) {
  if (members < limits::fewest_shown_people) return std::nullopt;
  if (people < limits::fewest_shown_people) {
    return say("{most} or fewer", {{"most", limits::fewest_shown_people - 1}});
  }
  return say("About {count}", {{"count", (people + 2) / 5 * 5}});
}

}  // namespace alongside::groups
