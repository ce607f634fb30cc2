#include "foundation/rooms/room.h"
#include "slices/meetings/agenda/item_asking.h"
#include "slices/meetings/beforehand/words_code.h"
#include "slices/meetings/beforehand/words_storage.h"
#include "slices/meetings/path_parts.h"
#include "slices/meetings/permissions.h"
#include "slices/meetings/routes.h"

namespace alongside::meetings {
namespace {

struct OwnWordsAsked {
  MeetingAsked at;
  std::string code;
  std::optional<BeforehandWords> words;
  int status = 200;
  Problems problems;
};

Response own_words_answer(const Request& request, const OwnWordsAsked& asked) {
  Response response = ok(pages::own_words(people::frame(request, asked.at.member.visit),
                                          {.member = asked.at.member,
                                           .meeting = asked.at.meeting,
                                           .code = asked.code,
                                           .words = asked.words,
                                           .problems = asked.problems}));
  response.status = asked.status;
  return response;
}

/// Tries are counted, though a code is 60 bits: of each member by itself. A right one leaves
/// nothing of it.
std::string guess_of_words_code(const MeetingAsked& asked) {
  return "meeting words code " + std::to_string(asked.meeting.id.number) + " by " +
         std::to_string(asked.member.person().number);
}

/// Commits what was counted.
OwnWordsAsked words_by_code(const Request& request, Write& write, MeetingAsked at) {
  OwnWordsAsked asked{.at = std::move(at), .code = request.line_field("code"), .words = {}};
  const std::string guess = guess_of_words_code(asked.at);
  asked.problems = people::count_guess(write, request, guess, "code");
  if (!asked.problems.empty()) {
    asked.status = 429;
    return asked;
  }
  const Id<Meeting> meeting = asked.at.meeting.id;
  asked.words =
      words_with_code(write, meeting, words_code_print(request.site->key, meeting, asked.code));
  if (asked.words) {
    people::give_back_guess(write, request, guess);
    return asked;
  }
  write.commit();
  asked.status = 422;
  asked.problems = {
      {"code", say("No words for this meeting have this code. Check it and try again")}};
  return asked;
}

/// By the name under them; NotFound for others.
BeforehandWords signed_words(Transaction& transaction, const Request& request,
                             const MeetingAsked& at) {
  const auto number = whole_number(request.line_field("words"));
  for (BeforehandWords& one : words_signed(transaction, at.meeting.id, at.member.person())) {
    if (number == one.id.number) return std::move(one);
  }
  throw NotFound();
}

void take_back(Write& write, const Request& request, Id<BeforehandWords> id) {
  withdraw_words(write, id);
  tell_of_move(write, rooms_of(request), {.kind = "meeting_words", .from = id.number, .to = 0});
}

}  // namespace

// POST /groups/:group/meetings/:meeting/items/:item/words
Response say_words(const Request& request, Write& write) {
  const ItemAsked asked = item_asked(write, request);
  const groups::Member& member = asked.at.member;
  groups::require(member, permissions::say_beforehand);
  const Meeting& meeting = asked.at.meeting;
  const BeforehandForm form{.text = request.field("text"), .name = request.line_field("name")};
  const std::string tag = words_maker_tag(request.site->key, meeting.id, member.person());
  const auto words =
      accept_words(form, meeting, place_for_words(write, meeting.id, tag), request.now);
  if (!words) {
    pages::ItemShown shown = item_shown(write, request, asked);
    shown.form = form;
    shown.problems = words.problems();
    return unprocessable(pages::item(people::frame(request, member.visit), shown, std::nullopt));
  }
  const std::string code = words->sign ? "" : new_words_code();
  const std::string print =
      words->sign ? "" : words_code_print(request.site->key, meeting.id, code);
  add_words(write, {.meeting = meeting,
                    .item = asked.item.id,
                    .text = words->text,
                    .signed_by = words->sign ? std::optional(member.person()) : std::nullopt,
                    .code_print = print,
                    .maker_tag = tag});
  write.commit();
  if (words->sign) return see_other(path_to_item(meeting, asked.item.id) + "?done=said");
  return ok(pages::words_code(people::frame(request, member.visit), {.member = member,
                                                                     .meeting = meeting,
                                                                     .item = asked.item,
                                                                     .text = words->text,
                                                                     .code = code}));
}

// GET /groups/:group/meetings/:meeting/words/mine
Response own_words_page(const Request& request, Read& read) {
  return own_words_answer(request, {.at = meeting_asked(read, request), .code = {}, .words = {}});
}

// POST /groups/:group/meetings/:meeting/words/mine
Response show_own_words(const Request& request, Write& write) {
  const OwnWordsAsked asked = words_by_code(request, write, meeting_asked(write, request));
  write.commit();
  return own_words_answer(request, asked);
}

// POST /groups/:group/meetings/:meeting/words/withdraw
Response withdraw_own_words(const Request& request, Write& write) {
  MeetingAsked at = meeting_asked(write, request);
  if (request.checked("words")) {
    take_back(write, request, signed_words(write, request, at).id);
    write.commit();
    return see_other(path_to(at.meeting) + "?done=withdrawn");
  }
  const OwnWordsAsked asked = words_by_code(request, write, std::move(at));
  if (!asked.words) return own_words_answer(request, asked);
  take_back(write, request, asked.words->id);
  write.commit();
  return see_other(path_to(asked.at.meeting) + "?done=withdrawn");
}

}  // namespace alongside::meetings
