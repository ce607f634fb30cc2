// The handlers of this room.
#pragma once

#include <vector>

#include "foundation/base/card.h"
#include "foundation/html/today_part.h"
#include "foundation/http/live.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"
#include "foundation/rooms/notice_kind.h"
#include "slices/groups/groups.h"
#include "slices/people/people.h"

namespace alongside::notices {

// notice_routes.cpp
Response notices_page(const Request& request, Read& read);
Response notices_of_group_page(const Request& request, Read& read);
/// Leads on to what it is about. It is read by that.
Response open_notice(const Request& request, Database& database);
Response mark_notices_read(const Request& request, Write& write);

// needs/needs_routes.cpp
Response home(const Request& request, Read& read, const people::Visit& visit);
/// What is new, by itself: a script asks for it when something came.
Response home_news(const Request& request, Read& read);
Response news_of_group(const Request& request, Read& read);
Response home_live(const Request& request, Read& read);
TodayPart today_of_group(Read& read, const Request& request, const groups::Member& member);
LiveTopic notices_live_topic();

// wishes/wish_routes.cpp
Response wishes_page(const Request& request, Read& read);
Response save_wishes(const Request& request, Write& write);
Response wishes_of_group_page(const Request& request, Read& read);
Response save_wishes_of_group(const Request& request, Write& write);

// mail/address_routes.cpp
/// A link to the address of whoever asks, that confirms it.
Response ask_for_link(const Request& request, Write& write);
Response address_page(const Request& request, Read& read);
Response confirm_own_address(const Request& request, Write& write);
Response stop_page(const Request& request, Read& read);
Response stop_mails(const Request& request, Write& write);
/// For caretakers.
Response outbox_page(const Request& request, Read& read);

// paper/paper_routes.cpp
Response paper_page(const Request& request, Read& read);
Response paper_is_printed(const Request& request, Write& write);
std::vector<Waiting> waiting_paper(Read& read, const Request& request,
                                   const std::vector<groups::Member>& members);

}  // namespace alongside::notices
