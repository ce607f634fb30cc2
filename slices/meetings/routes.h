// Handlers of meetings; meetings_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"

namespace alongside::meetings {

Response meetings_page(const Request& request, Read& read);
Response arrange_page(const Request& request, Read& read);
Response arrange_meeting(const Request& request, Write& write);
Response meeting_page(const Request& request, Read& read);
Response change_meeting_page(const Request& request, Read& read);
Response save_meeting(const Request& request, Write& write);
Response call_off_page(const Request& request, Read& read);
Response call_off_meeting(const Request& request, Write& write);
Response say_coming(const Request& request, Write& write);

Response new_item_page(const Request& request, Read& read);
Response propose_item(const Request& request, Write& write);
Response item_page(const Request& request, Read& read);
Response change_item_page(const Request& request, Read& read);
Response save_item(const Request& request, Write& write);
Response take_item_off(const Request& request, Write& write);
Response order_item(const Request& request, Write& write);

Response say_words(const Request& request, Write& write);
Response own_words_page(const Request& request, Read& read);
Response show_own_words(const Request& request, Write& write);
Response withdraw_own_words(const Request& request, Write& write);

Response now_page(const Request& request, Read& read);
Response now_stream(const Request& request, Read& read);
Response begin_meeting(const Request& request, Write& write);
Response end_meeting(const Request& request, Write& write);
Response next_item(const Request& request, Write& write);
Response ask_turn(const Request& request, Write& write);
Response pass_own_turn(const Request& request, Write& write);
Response next_turn(const Request& request, Write& write);
Response give_other_turn(const Request& request, Write& write);
Response stop_turn(const Request& request, Write& write);
Response choose_turn_page(const Request& request, Read& read);
Response change_role_in_meeting(const Request& request, Write& write);
Response consent_to_sides(const Request& request, Write& write);
Response stay_in_lead(const Request& request, Write& write);

Response notes_page(const Request& request, Read& read);
Response agree_on_notes(const Request& request, Write& write);
Response write_notes_page(const Request& request, Read& read);
Response save_notes(const Request& request, Write& write);
Response mark_notes(const Request& request, Write& write);
Response deal_with_change(const Request& request, Write& write);

Response meeting_file(const Request& request, Read& read);
Response calendar_page(const Request& request, Read& read);
Response make_calendar_address(const Request& request, Write& write);
Response end_calendar_address(const Request& request, Write& write);
Response calendar_file(const Request& request, Read& read);

}  // namespace alongside::meetings
