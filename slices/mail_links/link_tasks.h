// The job that looks whether a link goes out, and the mail that it is in.
#pragma once

#include "foundation/rooms/mail_kind.h"
#include "foundation/work/jobs.h"

namespace alongside {
struct Site;
}

namespace alongside::mail_links {

inline constexpr std::string_view link_mail = "sign-in links";
inline constexpr std::string_view link_job_name = "sign_in_links";

/// After the answer to whoever asked: its time tells nothing of who is here.
JobKind link_job(const Site& site);
MailKind link_mail_kind();

}  // namespace alongside::mail_links
