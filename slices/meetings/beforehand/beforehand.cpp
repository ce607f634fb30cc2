#include "slices/meetings/beforehand/beforehand.h"

#include "foundation/base/typed_text.h"

namespace alongside::meetings {

bool takes_words(const Meeting& meeting, Instant now) {
  return !meeting.is_off() && now < meeting.begins_at;
}

bool shows_words(const Meeting& meeting, Instant now) {
  return !meeting.is_off() && now >= meeting.begins_at;
}

Result<NewWords> accept_words(const BeforehandForm& form, const Meeting& meeting,
                              const BeforehandPlace& place, Instant now) {
  Problems problems;
  if (!takes_words(meeting, now)) {
    problems.push_back({"", say("Words come before a meeting begins. Say it in the meeting now")});
  } else if (place.made_by_member >= limits::words_of_member_most) {
    problems.push_back({"", say_many("You wrote {count} time for this meeting. That is the most",
                                     "You wrote {count} times for this meeting. That is the most",
                                     limits::words_of_member_most)});
  } else if (place.made_in_all >= limits::words_of_meeting_most) {
    problems.push_back({"", say("This meeting has all the words it can hold")});
  }
  check_typed({.field = "text",
               .text = form.text,
               .most = limits::words_characters,
               .if_empty = say("Write what you want to say")},
              problems);
  if (form.name != "mine" && form.name != "none") {
    problems.push_back({"name", say("Choose whether your name stands under it")});
  }
  if (!problems.empty()) return problems;
  return NewWords{.text = form.text, .sign = form.name == "mine"};
}

}  // namespace alongside::meetings
