// Who may do what with questions and statements.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::opinions::permissions {

inline const Permission ask_question{WhoMay::every_member, say("Ask the group a question")};
inline const Permission put_forward_statement{WhoMay::every_member, say("Put forward a statement")};
inline const Permission put_forward_many{WhoMay::chair_or_facilitator,
                                         say("Put forward many statements at once")};
inline const Permission answer_statements{WhoMay::every_member,
                                          say("Answer statements, and change an answer")};
inline const Permission see_results{WhoMay::every_member, say("See the results of every question")};
inline const Permission close_question{WhoMay::chair_or_facilitator, say("Close a question early")};
inline const Permission mark_statement{
    WhoMay::chair_or_facilitator,
    say("Keep a statement about the conversation itself out of the opinion map")};
inline const Permission choose_first_look{
    WhoMay::chair_or_facilitator,
    say("Choose whether new statements are looked at before they are shown")};
inline const Permission look_first{
    WhoMay::chair_or_facilitator,
    say("Look at new statements first, where the group chose so, and show them. Nobody alone can "
        "keep one back")};

}  // namespace alongside::opinions::permissions
