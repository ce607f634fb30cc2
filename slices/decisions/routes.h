// Handlers of decisions; decisions_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"

namespace alongside::decisions {

Response list_page(const Request& request, Read& read);
Response set_notice(const Request& request, Write& write);
Response ways_page(const Request& request, Read& read);
Response new_page(const Request& request, Read& read);
Response propose(const Request& request, Write& write);
Response proposal_page(const Request& request, Read& read);
Response words_page(const Request& request, Read& read);
Response change_words_of(const Request& request, Write& write);
Response take_proposal_on(const Request& request, Write& write);
Response say_remark(const Request& request, Write& write);
Response reply_to_remark(const Request& request, Write& write);
Response say_review(const Request& request, Write& write);

Response plan_page(const Request& request, Read& read);
Response plan(const Request& request, Write& write);
Response start_page(const Request& request, Read& read);
Response start(const Request& request, Write& write);
Response answer(const Request& request, Write& write);
Response work_together(const Request& request, Write& write);
Response pass_knowingly(const Request& request, Write& write);

Response record_file(const Request& request, Read& read);
Response answers_table(const Request& request, Read& read);
Response rankings_file(const Request& request, Read& read);

}  // namespace alongside::decisions
