#pragma once

/// What Flexisip keeps in Redis of a device of alice: the field and its value.
namespace portal::test {

constexpr auto pixel_id = "\"<urn:uuid:de2bed16-122e-0043-a5b9-bca33b7d158e>\"";
/// Registered at 1790000000 for an hour; messages are kept for it for 30 days.
constexpr auto pixel_contact =
    "<sip:alice@203.0.113.7:41522;transport=tls;pn-provider=fcm;pn-param=my-project;"
    "pn-prid=dK:tok_en-1;fs-conn-id=dfa162d66fd19310;callid=4Zo%7EabcXYZ;expires=3600;cseq=21;"
    "updatedAt=1790000000;alias=no;usedAsRoute=no"
    "?path=%3Csip%3A198.51.100.2%3A5059%3Btransport%3Dtls%3Blr%3E"
    "&accept=application/sdp%2Ctext/plain"
    "&user-agent=LinphoneAndroid/6.0.1%20(Alice's%20Pixel%208)%20LinphoneSDK/5.4.30%20"
    "(tags/5.4.30)>"
    ";+sip.instance=\"<urn:uuid:de2bed16-122e-0043-a5b9-bca33b7d158e>\""
    ";+org.linphone.specs=\"ephemeral/1.1,groupchat/1.2,lime\";message-expires=2592000"
    ";expires=3600";

/// A device that tells nothing of itself.
constexpr auto plain_id = "fs-gen-Zx0_1";
constexpr auto plain_contact =
    "<sip:bob@192.0.2.9:5060;callid=x;expires=3600;cseq=21;updatedAt=1790000000;alias=no;"
    "usedAsRoute=no?path=&accept=&user-agent=>";

}  // namespace portal::test
