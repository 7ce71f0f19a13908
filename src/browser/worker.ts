/** Looks texts up and searches, beside the page, from the bundle. */
export {};
