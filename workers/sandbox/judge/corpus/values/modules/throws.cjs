throw new TypeError('thrown by require');
