// What the record keeps of questions. Never who put something forward, answered or asked.
#pragma once

#include <vector>

#include "foundation/base/declared/act_kind.h"

namespace alongside::opinions::acts {

inline const ActKind question_asked{"question_published", say("A question was put to the group"),
                                    "questions"};
inline const ActKind question_closed{"question_closed", say("A question was closed"), "questions"};
// By one alone, as it was once; records keep them.
inline const ActKind statement_taken_out{"statement_taken_out", say("A statement was taken out"),
                                         "questions"};
inline const ActKind statement_marked{
    "statement_marked", say("A statement was marked as being about the question, not an answer"),
    "questions"};
inline const ActKind statement_unmarked{"statement_unmarked",
                                        say("A statement's mark was taken away"), "questions"};
inline const ActKind name_taken_out{
    "map_name_taken_out", say("A name for people who think alike was taken out"), "questions"};
inline const ActKind first_look_chosen{
    "first_look_chosen", say("It was chosen to look at new statements before they are shown"),
    "questions"};
inline const ActKind first_look_ended{
    "first_look_ended", say("It was chosen to show new statements at once"), "questions"};

/// For the room.
inline std::vector<const ActKind*> all() {
  return {&question_asked,     &question_closed, &statement_taken_out, &statement_marked,
          &statement_unmarked, &name_taken_out,  &first_look_chosen,   &first_look_ended};
}

}  // namespace alongside::opinions::acts
