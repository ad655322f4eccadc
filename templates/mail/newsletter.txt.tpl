Subject: [[A new reader of the newsletter]]

[[The owner of this address, who has confirmed it, asks to receive the newsletter:]]

{{EMAIL}}

{{APP_NAME}}
